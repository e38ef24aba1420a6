package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final String FAILING = "src/test/resources/reports";

  @TempDir private Path folder;

  @Test
  void everyShippedScenarioHolds() {
    Ran ran = Ran.command("check");

    assertEquals(0, ran.exitCode(), ran.out() + ran.err());
    assertEquals("", ran.err());
    assertTrue(ran.out().endsWith("all as expected\n"), ran.out());
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    assertEquals(
        Ran.command("check", FAILING, "-o", "json"), Ran.command("check", FAILING, "-o", "json"));
  }

  @Test
  void severalWorkersGiveTheSameReport() {
    assertEquals(
        Ran.command("check", "scenarios/paper", "--jobs", "1"),
        Ran.command("check", "scenarios/paper", "--jobs", "3"));
  }

  @Test
  void reportGoesToFilesInSeveralForms() throws IOException {
    Path json = folder.resolve("report.json");
    Path text = folder.resolve("report.txt");
    Ran ran = Ran.command("check", FAILING, "-o", "json=" + json, "-o", "text=" + text);

    assertEquals(1, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(Ran.command("check", FAILING, "-o", "json").out(), Files.readString(json));
    assertEquals(Ran.command("check", FAILING).out(), Files.readString(text));
  }

  @Test
  void fileThatCannotBeWrittenIsBadInput() {
    Ran ran = Ran.command("check", FAILING, "-o", "json=" + folder.resolve("no/where.json"));

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("cannot write the file"), ran.err());
  }

  @Test
  void scenarioMayComeFromStandardInput() throws IOException {
    Path scenario = Path.of("scenarios/deny-beats-allow/deny.scenario.yaml");
    String text =
        Files.readString(scenario).replace("- policies", "- scenarios/deny-beats-allow/policies");
    Ran ran = Ran.commandWithInput(text, "check", "-");

    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("deny-beats-allow"), ran.out());
  }

  @Test
  void filterChoosesByName() {
    Ran ran = Ran.command("check", "--filter", "deny-*");

    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("deny-beats-allow"), ran.out());
    assertFalse(ran.out().contains("the-operator-opens-the-web-ui"), ran.out());
  }

  @Test
  void failFastEndsWithTheFirstThatDoesNotHold() {
    List<String> paths = List.of("scenarios/deny-beats-allow", FAILING, "scenarios/paper");
    Ran ran = Ran.command("check", paths.get(0), paths.get(1), paths.get(2), "--fail-fast");

    assertEquals(1, ran.exitCode());
    assertEquals(1, ran.out().lines().filter(line -> line.startsWith("ok ")).count(), ran.out());
    assertEquals(1, ran.out().lines().filter(line -> line.startsWith("FAIL ")).count(), ran.out());
  }

  @Test
  void coloursAreThereOnlyWhenWanted() {
    String scenario = "scenarios/deny-beats-allow";

    assertFalse(Ran.command("check", scenario).out().contains("\u001b"));
    assertFalse(Ran.command("check", scenario, "--color", "never").out().contains("\u001b"));
    assertTrue(Ran.command("check", scenario, "--color", "always").out().contains("\u001b"));
  }

  @Test
  void skippedKindsAreCountedOnlyWhenWanted() throws IOException {
    Files.writeString(
        folder.resolve("policy.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    Files.writeString(
        folder.resolve("a.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: a}
        spec:
          resources: [policy.yaml]
          flows: [{from: 192.0.2.1, to: 192.0.2.2, port: 80, expect: allowed}]
        """);

    assertEquals("", Ran.command("check", folder.toString()).err());
    assertTrue(Ran.command("check", folder.toString(), "-v").err().contains("skipped 1 ConfigMap"));
  }
}
