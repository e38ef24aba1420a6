package io.github.ciliumvdm.scenario;

import org.jspecify.annotations.Nullable;

/**
 * The settings with which files become modules when VDMJ asks for them: it makes the reader itself
 * and hands nothing over. Who starts VDMJ in this process says them here; in VDMJ's own commands
 * they are its system properties, {@code -Dcilium-vdm.cilium=1.19}.
 */
public final class ReaderSettings {

  private static volatile @Nullable Settings given;

  private ReaderSettings() {}

  /** Files are read with these settings from now on. */
  public static void use(Settings settings) {
    given = settings;
  }

  /** The settings that were given, or else those of the system properties. */
  public static Settings current() {
    Settings settings = given;
    return settings == null ? Settings.of(System.getProperties()) : settings;
  }
}
