package io.github.ciliumvdm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.ciliumvdm.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class VerdictsTest {

  private static final Path AGREEING = Path.of("src/test/resources/agreeing.txt");

  private static final Map<Conformance, JsonNode> REPORTS = new ConcurrentHashMap<>();

  static Stream<Conformance> folders() {
    return Conformance.folders();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyVerdictIsCiliums(Conformance conformance) {
    JsonNode report = report(conformance);

    assertEquals(List.of(), flowsThat(report, flow -> !flow.get("passed").asBoolean()));
    assertEquals(
        List.of(), flowsThat(report, flow -> flow.get("verdict").asString().equals("unknown")));
  }

  /** What agrees is written down, so that nothing that agreed can be lost without a word. */
  @ParameterizedTest
  @MethodSource("folders")
  void everyScenarioThatAgreedStillDoes(Conformance conformance) throws IOException {
    List<String> there = new ArrayList<>();
    for (JsonNode scenario : report(conformance).get("scenarios")) {
      if (scenario.get("summary").get("failed").asInt() == 0) {
        there.add(name(conformance, scenario));
      }
    }
    List<String> written = Files.readAllLines(AGREEING);
    if (Boolean.getBoolean("golden.update") && !written.containsAll(there)) {
      TreeSet<String> all = new TreeSet<>(written);
      all.addAll(there);
      Files.write(AGREEING, all);
      fail(AGREEING + " has grown: read it, then test again");
    }
    List<String> expected =
        written.stream().filter(name -> Files.exists(conformance.folder().resolve(name))).toList();
    assertEquals(
        expected, there.stream().sorted().toList(), AGREEING + ": -Dgolden.update=true adds to it");
  }

  /** Every scenario agrees today, so the list is that of the scenarios that there are. */
  @ParameterizedTest
  @MethodSource("folders")
  void theListNamesEveryScenarioThatThereIs(Conformance conformance) throws IOException {
    Set<String> written = Set.copyOf(Files.readAllLines(AGREEING));
    assertEquals(
        List.of(),
        conformance.scenarios().stream().filter(name -> !written.contains(name)).toList(),
        AGREEING + " has lost scenarios");
  }

  private static JsonNode report(Conformance conformance) {
    return REPORTS.computeIfAbsent(conformance, VerdictsTest::check);
  }

  private static JsonNode check(Conformance conformance) {
    List<String> arguments = new ArrayList<>(List.of("check", "-o", "json"));
    arguments.addAll(List.of(conformance.verdicts()));
    Ran ran = Ran.command(arguments.toArray(String[]::new));
    assertTrue(ran.exitCode() <= 1, ran.err());
    return new ObjectMapper().readTree(ran.out());
  }

  private static String name(Conformance conformance, JsonNode scenario) {
    Path file = Path.of(scenario.get("file").asString());
    Path folder = conformance.folder().toAbsolutePath().normalize();
    return folder.relativize(file.toAbsolutePath().normalize()).toString();
  }

  private static List<String> flowsThat(JsonNode report, Predicate<JsonNode> predicate) {
    List<String> found = new ArrayList<>();
    for (JsonNode scenario : report.get("scenarios")) {
      for (JsonNode flow : scenario.get("flows")) {
        if (predicate.test(flow)) {
          found.add(scenario.get("file").asString() + ":" + flow.get("line").asInt() + " " + flow);
        }
      }
    }
    return found;
  }
}
