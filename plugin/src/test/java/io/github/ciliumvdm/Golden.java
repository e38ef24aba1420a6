package io.github.ciliumvdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of inputs, each with the file that they must become; its name is a sentence. */
public final class Golden {

  private static final Path RESOURCES = Path.of("plugin/src/test/resources");

  private Golden() {}

  /** The folders of a family, in the order of their names. */
  public static Stream<Path> folders(String family) {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(family))) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a folder becomes: its scenario, or else all that is in it. */
  public static Translation translated(Path folder) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(folder)) {
      inputs =
          files
              .filter(file -> !file.getFileName().toString().startsWith("expected."))
              .sorted()
              .toList();
    }
    return inputs.stream()
        .filter(file -> file.toString().endsWith(".scenario.yaml"))
        .findFirst()
        .map(scenario -> Translator.scenario(scenario, Settings.none()))
        .orElseGet(() -> Translator.resources(inputs, Settings.none()));
  }

  /** With -Dgolden.update=true the file is rewritten, and the test fails so that it is read. */
  public static void assertSame(Path golden, String actual) throws IOException {
    String shown = actual.replace(golden.getParent().toString().replace('\\', '/') + "/", "");
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(shown)) {
      Files.writeString(golden, shown);
      fail(golden + " is rewritten: read it, then test again");
    }
    assertEquals(expected, shown, () -> golden + ": -Dgolden.update=true rewrites it");
  }
}
