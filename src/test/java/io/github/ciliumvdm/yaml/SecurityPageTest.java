package io.github.ciliumvdm.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about security says of limits, of connections and of code is so. */
class SecurityPageTest {

  private static final Path PAGE = Path.of("SECURITY.md");

  /** What opens connections, starts programs, or makes objects of bytes. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "java\\.net\\.(?!URI\\b|URISyntax|URL\\b|URLClassLoader\\b)|Socket|openConnection"
              + "|openStream|ProcessBuilder|\\.exec\\(|ObjectInputStream|ScriptEngine|defineClass");

  @TempDir private Path folder;

  @Test
  void limitsAreThoseOfTheReader() throws IOException {
    String page = Files.readString(PAGE);

    assertTrue(page.contains("of a report | " + (Limits.SIZE >> 20) + " MiB |"));
    assertTrue(page.contains("of one text | " + (Limits.TEXT >> 20) + " Mi |"));
    assertTrue(page.contains("inside each other | " + Limits.DEPTH + " |"));
    assertTrue(page.contains("aliases repeat | " + Limits.REPEATED + " |"));
  }

  @Test
  void nothingOpensAConnectionStartsAProgramOrReadsObjects() throws IOException {
    List<String> found = new ArrayList<>();
    int sources = 0;
    for (String folder :
        List.of("src/main", "plugin/src/main", "plugin/src/boot", "compiler/src/main")) {
      for (Path source : sources(Path.of(folder))) {
        if (FORBIDDEN.matcher(Files.readString(source)).find()) {
          found.add(source.toString());
        }
        sources++;
      }
    }

    assertEquals(List.of(), found);
    assertTrue(sources > 200, "sources: " + sources);
  }

  @Test
  void checkLoadsNoModuleBesideAScenarioAndTraceDoes() throws IOException {
    Path scenario = folder.resolve("a.scenario.yaml");
    Files.writeString(
        scenario,
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: x}
        spec: {flows: [{from: 192.0.2.1, to: 192.0.2.2, port: 443, expect: allowed}]}
        """);
    Files.writeString(folder.resolve("broken.vdmsl"), "module Broken");

    assertEquals(0, Ran.command("check", scenario.toString()).exitCode());
    assertEquals(0, Ran.command("translate", scenario.toString()).exitCode());
    Ran trace = Ran.command("trace", scenario.toString());
    assertFalse(trace.exitCode() == 0, trace.out());
    assertTrue(trace.err().contains("broken.vdmsl"), trace.err());
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
