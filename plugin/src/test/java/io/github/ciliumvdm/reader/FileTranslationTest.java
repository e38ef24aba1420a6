package io.github.ciliumvdm.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.scenario.Aside;
import io.github.ciliumvdm.scenario.ModuleNames;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTranslationTest {

  @TempDir Path folder;

  @Test
  void aFileWithProblemsIsAnEmptyModule() {
    FileTranslation translation = new FileTranslation(file -> translated("M", "is bad"));
    assertEquals(
        """
        -- From x.cnp.yaml, by cilium-vdm. Do not edit: edit that file.
        module M
        exports all
        definitions
        end M
        """,
        translation.text(new File("x.cnp.yaml")));
    assertEquals("is bad", translation.problems().get(0).message());
    assertEquals(9, translation.problems().get(0).line());
    translation.prepare(List.of());
    assertEquals(List.of(), translation.problems());
  }

  @Test
  void equalNamesGetANumberInTheOrderOfTheirPaths() throws IOException {
    File second = scenario("b.scenario.yaml", "x-y");
    File first = scenario("a.scenario.yaml", "x.y");
    Map<Path, String> names = ModuleNames.of(List.of(second.toPath(), first.toPath()));
    assertEquals("Scenario_x_y", names.get(first.toPath()));
    assertEquals("Scenario_x_y_2", names.get(second.toPath()));
  }

  @Test
  void whatHasNoNameIsNamedAfterItsFile() {
    Path path = Path.of("p", "no-such.scenario.yaml");
    Path policy = Path.of("p", "a.cnp.yaml");
    assertEquals(
        Map.of(path, "Scenario_no_such_scenario_yaml", policy, "Policies_a_cnp_yaml"),
        ModuleNames.of(List.of(path, policy, Path.of("x.vdmsl"))));
  }

  private File scenario(String file, String name) throws IOException {
    return Files.writeString(folder.resolve(file), "metadata: {name: " + name + "}").toFile();
  }

  private static Translation translated(String module, String problem) {
    Diagnostic diagnostic = new Diagnostic(new Place("f.yaml", 9, 7), problem);
    return new Translation(
        "f.yaml", "f", module, "1.20", List.of(), List.of(), List.of(diagnostic), Aside.NOTHING);
  }
}
