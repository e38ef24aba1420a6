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
  void mountedConfigMapIsAFolderOfScenarios() throws IOException {
    Path version = Files.createDirectory(folder.resolve("..2026_01_01"));
    Path template = Path.of("scenarios/template");
    Files.copy(template.resolve("policies/web.cnp.yaml"), version.resolve("web.cnp.yaml"));
    Files.copy(template.resolve("policies/cart.cnp.yaml"), version.resolve("cart.cnp.yaml"));
    String scenario =
        Files.readString(template.resolve("who-may-talk-to-whom.scenario.yaml"))
            .replace("- policies", "- '*.cnp.yaml'");
    Files.writeString(version.resolve("mounted.scenario.yaml"), scenario);
    Files.createSymbolicLink(folder.resolve("..data"), version.getFileName());
    for (String name : List.of("web.cnp.yaml", "cart.cnp.yaml", "mounted.scenario.yaml")) {
      Files.createSymbolicLink(folder.resolve(name), Path.of("..data", name));
    }
    Path link = Files.createSymbolicLink(folder.resolve("..link"), folder);

    for (Path named : List.of(folder, link)) {
      Ran ran = Ran.command("check", named.toString());
      assertEquals(0, ran.exitCode(), ran.err());
      assertTrue(ran.out().endsWith("1 scenario, 4 flows: all as expected\n"), ran.out());
    }
  }

  @Test
  void scenarioThatIsLinkedIntoAnotherFolderIsAnotherScenario() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Path scenario =
        Files.copy(
            Path.of("scenarios/template/who-may-talk-to-whom.scenario.yaml"),
            one.resolve("x.scenario.yaml"));
    Files.createDirectory(two.resolve("policies"));
    Files.createSymbolicLink(
        one.resolve("policies"), Path.of("scenarios/template/policies").toAbsolutePath());
    Files.createSymbolicLink(two.resolve("x.scenario.yaml"), scenario);
    Files.createSymbolicLink(folder.resolve("zwei"), two);

    Ran ran = Ran.command("check", folder.toString());

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("two/x.scenario.yaml:11:7: error: no file matches"), ran.err());
    assertEquals(1, ran.err().lines().filter(line -> line.contains("error")).count(), ran.err());
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
  void fileThatCannotBeWrittenIsAFaultWhateverTheVerdict() {
    Ran ran = Ran.command("check", FAILING, "-o", "json=" + folder.resolve("no/where.json"));

    assertEquals(3, ran.exitCode());
    assertTrue(ran.err().contains("cannot write the file"), ran.err());
    assertTrue(ran.err().endsWith("where.json: there is no such folder\n"), ran.err());
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

  @Test
  void serviceThatIsSharedByClustersIsNotJudgedWithoutAWord() throws IOException {
    Files.writeString(
        folder.resolve("service.yaml"),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: api, namespace: shop, annotations: {service.cilium.io/global: "true"}}
        spec: {selector: {app: api}, ports: [{port: 80}]}
        """);
    Path scenario =
        Files.writeString(
            folder.resolve("a.scenario.yaml"),
            """
            apiVersion: cilium-vdm/v1
            kind: Scenario
            metadata: {name: a}
            spec:
              resources: [service.yaml]
              endpoints: {api: {namespace: shop, labels: {app: api}}}
              flows: [{from: 192.0.2.1, to: "service:shop/api", port: 80, expect: allowed}]
            """);
    Ran ran = Ran.command("check", scenario.toString());

    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("a.scenario.yaml:7:11: note: the service is global"), ran.err());
  }
}
