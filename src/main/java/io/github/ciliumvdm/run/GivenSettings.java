package io.github.ciliumvdm.run;

import io.github.ciliumvdm.scenario.Settings;
import java.util.Properties;

/** Settings in the system properties, where the reader finds them when VDMJ loads the files. */
final class GivenSettings implements AutoCloseable {

  private final Properties before = (Properties) System.getProperties().clone();

  GivenSettings(Settings settings) {
    settings.asProperties().forEach(System::setProperty);
  }

  @Override
  public void close() {
    System.setProperties(before);
  }
}
