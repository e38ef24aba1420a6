package io.github.ciliumvdm.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.answer.Answer.Rejected;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.vdmj.EngineLoader;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ValidityTest {

  private static final Settings PLAIN = Settings.none();
  private static final Settings TIERS =
      new Settings(Optional.empty(), Map.of("clusterNetworkPolicy", "true"), Map.of());

  private static final String NOT_ENABLED = "not-enabled.yaml";

  private static Engine engine;

  static Stream<Conformance> folders() {
    return Conformance.folders();
  }

  @BeforeAll
  static void loadTheModel() {
    engine = EngineLoader.open();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whatCiliumAcceptsIsAccepted(Conformance conformance) throws IOException {
    assertEquals(List.of(), refusals(conformance.files("validity/accepted"), PLAIN));
    assertEquals(List.of(), refusals(conformance.files("validity-tiers/accepted"), TIERS));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whatCiliumRejectsIsRefusedAtAPlaceInTheFile(Conformance conformance) throws IOException {
    assertAll(rejected(conformance.files("validity/rejected"), PLAIN));
    assertAll(
        rejected(
            conformance.files("validity-tiers/rejected").stream()
                .filter(file -> !file.endsWith(NOT_ENABLED))
                .toList(),
            TIERS));
  }

  @Test
  void aPolicyOfTiersIsRefusedUnlessTheyAreSwitchedOn() throws IOException {
    Path file =
        Conformance.copies().folder().resolve("validity-tiers/rejected").resolve(NOT_ENABLED);
    assertTrue(problems(file, PLAIN).get(0).message().contains("clusterNetworkPolicy"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyVersionAcceptsWhatItsCiliumAccepts(Conformance conformance) throws IOException {
    JsonNode expected = conformance.json("versions/validity.json");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : expected.properties()) {
      for (Map.Entry<String, JsonNode> version : file.getValue().properties()) {
        Path path = conformance.folder().resolve("versions").resolve(file.getKey());
        Settings settings = new Settings(Optional.of(version.getKey()), Map.of(), Map.of());
        boolean accepted = problems(path, settings).isEmpty();
        if (accepted != version.getValue().asString().equals("accepted")) {
          wrong.add(file.getKey() + " by " + version.getKey());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource({"validity, false", "validity-tiers, true"})
  void eachRefusalSaysItsReason(String folder, boolean tiers) throws IOException {
    Conformance copies = Conformance.copies();
    JsonNode says = copies.json(folder + "/expected.json").get("rejected");
    StringBuilder text = new StringBuilder();
    for (Path file : copies.files(folder + "/rejected")) {
      if (isScenario(file)) {
        continue;
      }
      String name = String.valueOf(file.getFileName());
      text.append(name).append(": ").append(says.get(name).get("says").asString()).append('\n');
      for (Diagnostic problem : problems(file, tiers ? TIERS : PLAIN)) {
        text.append(
            "  %d:%d: %s%n"
                .formatted(problem.place().line(), problem.place().column(), problem.message()));
      }
    }
    Golden.assertGolden(Path.of("src/test/resources/refusals/" + folder + ".txt"), text.toString());
  }

  private static List<String> refusals(List<Path> files, Settings settings) {
    return files.stream()
        .flatMap(file -> problems(file, settings).stream())
        .map(Diagnostic::toString)
        .toList();
  }

  private static Stream<org.junit.jupiter.api.function.Executable> rejected(
      List<Path> files, Settings settings) {
    return files.stream().map(file -> () -> assertRefused(file, problems(file, settings)));
  }

  private static void assertRefused(Path file, List<Diagnostic> problems) throws IOException {
    assertTrue(!problems.isEmpty(), () -> file + " is not refused");
    String policy = file.toString().replace(".scenario.yaml", ".yaml");
    int lines = Files.readAllLines(Path.of(policy)).size();
    for (Diagnostic problem : problems) {
      assertEquals(Path.of(policy).normalize(), Path.of(problem.place().file()).normalize());
      assertTrue(problem.place().line() <= lines, problem::toString);
    }
  }

  private static boolean isScenario(Path file) {
    return file.toString().endsWith(".scenario.yaml");
  }

  private static List<Diagnostic> problems(Path file, Settings settings) {
    Translation translation =
        isScenario(file)
            ? Translator.scenario(file, Settings.none())
            : Translator.resources(List.of(file), settings);
    if (!translation.problems().isEmpty()) {
      return translation.problems();
    }
    return engine.judge(translation.expression()) instanceof Rejected rejected
        ? rejected.problems()
        : List.of();
  }
}
