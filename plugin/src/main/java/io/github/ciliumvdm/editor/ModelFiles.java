package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.boot.Model;
import java.io.File;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model's modules among the files of a workspace, unless it has such modules of its own. Where
 * the jar lies beside their sources, as it does in the VS Code extension, they have the sources'
 * paths, so that an editor can show them; elsewhere they have paths that do not exist.
 */
final class ModelFiles {

  private static final String SUFFIX = ".vdmsl";

  private final Map<String, File> files = new HashMap<>();

  /** Puts the modules behind the files of a workspace; gives what was put there. */
  List<File> addTo(Map<File, StringBuilder> project, File root) {
    files.values().forEach(project::remove);
    files.clear();
    List<File> own = List.copyOf(project.keySet());
    for (String pseudoFile : Model.files(own)) {
      String module = pseudoFile.substring(0, pseudoFile.lastIndexOf('.'));
      File source = new File(sources(), module + SUFFIX);
      File file = source.isFile() ? source : new File(root, pseudoFile);
      files.put(module, file);
      project.put(file, new StringBuilder(Model.text(module)));
    }
    return List.copyOf(files.values());
  }

  /** Takes the modules out again. */
  void removeFrom(Map<File, StringBuilder> project) {
    files.values().forEach(project::remove);
    files.clear();
  }

  /** The text of each of the model's modules, as the workspace has it. */
  Map<String, String> texts(Map<File, StringBuilder> project) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String module : Model.MODULES) {
      texts.put(module, text(module, project));
    }
    return texts;
  }

  /** Whether the modules are those of the jar, unchanged. */
  static boolean areOfTheJar(Map<String, String> modules) {
    return Model.MODULES.stream()
        .allMatch(module -> Model.text(module).equals(modules.get(module)));
  }

  private String text(String module, Map<File, StringBuilder> project) {
    return files.containsKey(module)
        ? Model.text(module)
        : project.entrySet().stream()
            .filter(entry -> entry.getKey().getName().equals(module + SUFFIX))
            .map(entry -> entry.getValue().toString())
            .findFirst()
            .orElseGet(() -> Model.text(module));
  }

  /** The folder of the sources: model, beside the folder that the jar is in. */
  private static File sources() {
    try {
      File jar = new File(Model.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new File(jar.getParentFile().getParentFile(), "model");
    } catch (URISyntaxException | NullPointerException e) {
      return new File("model");
    }
  }
}
