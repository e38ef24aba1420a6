package io.github.ciliumvdm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the model, as text: what pages speak of must stand in them. */
final class ModelText {

  private static final Path MODEL = Path.of("vdm");
  private static final Pattern MODULE = Pattern.compile("(?m)^module (\\w+)$");
  private static final Pattern COMMENT = Pattern.compile("--.*|/\\*(?s:.*?)\\*/");

  /** A module, and its text without comments. */
  record Module(String name, String code) {

    /** Whether the module defines something of this name. */
    boolean defines(String definition) {
      String name = Pattern.quote(definition);
      return Pattern.compile("(?m)^  (pure )?" + name + " *(::|=|:|\\()|^state " + name + " of")
          .matcher(code.substring(code.indexOf("\ndefinitions\n")))
          .find();
    }
  }

  private ModelText() {}

  /** All modules, but for the laws and the paper's listings. */
  static List<Module> modules() throws IOException {
    List<Module> modules = new ArrayList<>();
    for (Path file : files()) {
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      var name = MODULE.matcher(code);
      if (!name.find()) {
        throw new IllegalStateException("no module in " + file);
      }
      modules.add(new Module(name.group(1), code));
    }
    return modules;
  }

  static Module module(String name) throws IOException {
    return modules().stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no module " + name));
  }

  /** Their files, wherever they are in the folder. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(MODEL)) {
      return files
          .filter(file -> file.toString().endsWith(".vdmsl"))
          .filter(file -> !file.toString().contains("target"))
          .filter(file -> !file.startsWith(MODEL.resolve("paper")))
          .filter(file -> !file.startsWith(MODEL.resolve("properties")))
          .sorted()
          .toList();
    }
  }
}
