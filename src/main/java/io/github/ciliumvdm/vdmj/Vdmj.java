package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.ExitStatus;
import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.plugins.Lifecycle;
import com.fujitsu.vdmj.plugins.VDMJ;
import io.github.ciliumvdm.interpreter.SilentDebugLink;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** VDMJ's own command line, with the reader and the model in place. */
public final class Vdmj {

  private static final String UNKNOWN = "of unknown version";

  private Vdmj() {}

  /**
   * Runs VDMJ, which may also end the JVM itself.
   *
   * @param interactive whether somebody can answer the debugger that VDMJ starts on an error
   */
  public static boolean run(boolean interactive, String... args) {
    Settings.mainClass = VDMJ.class;
    Properties.init();
    if (!interactive) {
      Properties.debug_link_class = SilentDebugLink.class.getName();
    }
    return new Lifecycle(args).run() == ExitStatus.EXIT_OK;
  }

  /** The version of VDMJ that this runs on, as the manifest of the jar that holds it has it. */
  public static String version() {
    URL home = Settings.class.getProtectionDomain().getCodeSource().getLocation();
    try (JarFile jar = new JarFile(new File(home.toURI()))) {
      Attributes attributes = jar.getManifest().getMainAttributes();
      return Stream.of("VDMJ-Version", "Implementation-Version")
          .map(attributes::getValue)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException | URISyntaxException e) {
      return UNKNOWN;
    }
  }
}
