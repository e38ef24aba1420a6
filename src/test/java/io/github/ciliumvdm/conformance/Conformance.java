package io.github.ciliumvdm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A folder of verdicts that Cilium's own policy engine gave. The project has copies of most of
 * them; all of them are in a folder that -Dconformance names, beside the project unless told
 * otherwise.
 */
record Conformance(Path folder) {

  private static final Path COPIES = Path.of("src/test/resources/conformance");
  private static final Path EVERYTHING =
      Path.of(System.getProperty("conformance", "../shared/conformance"));

  /** The project's copies, and everything if it is there. */
  static Stream<Conformance> folders() {
    if (!Files.isDirectory(EVERYTHING)) {
      System.err.println(
          "SKIPPED: all of Cilium's verdicts, because there is no folder "
              + EVERYTHING
              + " (-Dconformance=FOLDER names it); the project's own copies are tested");
      return Stream.of(copies());
    }
    return Stream.of(copies(), new Conformance(EVERYTHING));
  }

  static Conformance copies() {
    return new Conformance(COPIES);
  }

  /** The folders of scenarios whose verdicts are Cilium's. */
  String[] verdicts() {
    return Stream.of("cases", "random", "versions")
        .map(name -> folder.resolve(name).toString())
        .toArray(String[]::new);
  }

  /** The scenarios with such verdicts, by their paths in the folder, in order. */
  List<String> scenarios() throws IOException {
    List<String> found = new ArrayList<>();
    for (String verdicts : verdicts()) {
      try (Stream<Path> files = Files.walk(Path.of(verdicts))) {
        files
            .filter(file -> file.toString().endsWith(".scenario.yaml"))
            .map(file -> folder.relativize(file).toString())
            .forEach(found::add);
      }
    }
    return found.stream().sorted().toList();
  }

  /** The policies in a folder, each in a file of its own, in order. */
  List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  JsonNode json(String name) {
    return new ObjectMapper().readTree(folder.resolve(name));
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
