package io.github.ciliumvdm.editor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/**
 * What a workspace sets in .vscode/vdmj.properties, where VDMJ's own settings are too: our names
 * begin with cilium-vdm. They become system properties, but for those that the server was started
 * with.
 */
final class EditorSettings {

  /** The file below the root of the workspace. */
  static final String FILE = ".vscode/vdmj.properties";

  private static final String OURS = "cilium-vdm.";
  private static final String VERDICTS = OURS + "verdicts";

  private final Set<String> set = new HashSet<>();

  /** Reads the file again. */
  void refresh(File root) {
    set.forEach(System::clearProperty);
    set.clear();
    Properties properties = read(new File(root, FILE));
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(OURS) && System.getProperty(name) == null) {
        System.setProperty(name, properties.getProperty(name).strip());
        set.add(name);
      }
    }
  }

  /** Whether flows that are not as expected are shown: yes, unless it is switched off. */
  static boolean verdictsAreShown() {
    return !"false".equals(System.getProperty(VERDICTS));
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
