package io.github.ciliumvdm.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model is tried with: its laws, the shipped scenarios, the copies of Cilium's verdicts,
 * and what is under -Dmodel.scenarios=DIR.
 */
final class Inputs {

  private static final Path PAPER = Path.of("vdm/paper");
  static final Path PROPERTIES = Path.of("vdm/properties");
  static final Path CONFORMANCE = Path.of("src/test/resources/conformance");

  private static final String SCENARIO = ".scenario.yaml";

  private Inputs() {}

  /** The modules with the laws, and those that they share. */
  static List<File> laws() {
    return filesUnder(PROPERTIES, ".vdmsl").stream().map(Path::toFile).toList();
  }

  /** The model and its laws, without the paper's listings. */
  static List<String> allModules() {
    return filesUnder(Path.of("vdm"), ".vdmsl").stream()
        .filter(file -> !file.startsWith(PAPER) && !file.startsWith("vdm/target"))
        .map(Path::toString)
        .toList();
  }

  /** Scenarios whose flows are decided as they expect. */
  static List<Path> scenarios() {
    Stream<Path> roots =
        Stream.concat(
            Stream.of(
                Path.of("scenarios"),
                Path.of("src/test/resources/worlds"),
                Path.of("src/test/resources/decided"),
                CONFORMANCE.resolve("cases"),
                CONFORMANCE.resolve("random"),
                CONFORMANCE.resolve("versions")),
            Optional.ofNullable(System.getProperty("model.scenarios")).map(Path::of).stream());
    return roots.flatMap(root -> filesUnder(root, SCENARIO).stream()).toList();
  }

  /** Scenarios that are refused, some of them by the model; other tests say with what words. */
  static List<Path> refused() {
    return filesUnder(Path.of("plugin/src/test/resources/errors"), SCENARIO);
  }

  /** Policies of which Cilium takes some; other tests say which. */
  static List<Path> policies() {
    return Stream.of("validity", "validity-tiers", "versions/validity")
        .flatMap(folder -> filesUnder(CONFORMANCE.resolve(folder), ".yaml").stream())
        .filter(file -> !file.toString().endsWith(SCENARIO))
        .toList();
  }

  static List<Path> filesUnder(Path root, String suffix) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError("cannot read " + root, e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
