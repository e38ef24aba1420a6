package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.scenario.ReaderSettings;
import io.github.ciliumvdm.scenario.Settings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Properties;

/**
 * What a workspace sets in .vscode/vdmj.properties, where VDMJ's own settings are too: our names
 * begin with cilium-vdm. What the server was started with, as system properties, goes before.
 */
final class EditorSettings {

  /** The file below the root of the workspace. */
  static final String FILE = ".vscode/vdmj.properties";

  private static final String OURS = "cilium-vdm.";
  private static final String VERDICTS = OURS + "verdicts";

  private volatile boolean verdicts = true;

  /** Reads the file again. */
  void refresh(File root) {
    Properties written = read(new File(root, FILE));
    Properties all = new Properties();
    written.stringPropertyNames().stream()
        .filter(name -> name.startsWith(OURS))
        .forEach(name -> all.setProperty(name, written.getProperty(name).strip()));
    all.putAll(System.getProperties());
    verdicts = !"false".equals(all.getProperty(VERDICTS));
    ReaderSettings.use(Settings.of(all));
  }

  /** Whether flows that are not as expected are shown: yes, unless it is switched off. */
  boolean verdictsAreShown() {
    return verdicts;
  }

  private static Properties read(File file) {
    Properties properties = new Properties();
    if (file.isFile()) {
      try (InputStream input = Files.newInputStream(file.toPath())) {
        properties.load(input);
      } catch (IOException | IllegalArgumentException e) {
        return new Properties(); // VDMJ reads the same file, and complains of it
      }
    }
    return properties;
  }
}
