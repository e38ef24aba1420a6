package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

  private static final String FAILING = "src/test/resources/reports";

  /** How many tests of each trace are run by both loops: a few in each build, all at night. */
  private static final String SAMPLE = System.getProperty("trace.sample", "4");

  @TempDir private Path folder;

  @Test
  void bothLoopsGiveTheSameVerdictsTestByTest() throws IOException {
    String seed = "" + Seed.printed("tests that both loops run");
    List<String> ours = verdicts("--sample", SAMPLE, "--seed", seed);
    List<String> standard = verdicts("--sample", SAMPLE, "--seed", seed, "--std");

    assertTrue(ours.size() > 5, ours.toString());
    assertEquals(standard, ours);
  }

  @Test
  void vdmjGivesTheSameReportsAsTheCompiledModel() {
    String[] compiled = {"trace", FAILING, "--sample", SAMPLE};
    String[] vdmj = {"trace", FAILING, "--sample", SAMPLE, "--engine", "vdmj"};
    String[] both = {"trace", FAILING, "--sample", SAMPLE, "--engine", "both"};

    assertEquals(Ran.command(vdmj), Ran.command(compiled));
    assertEquals(Ran.command(vdmj), Ran.command(both));
  }

  @Test
  void everyFlowIsATestThatPasses() {
    Ran ran = Ran.command("trace", "scenarios/deny-beats-allow", "--trace", "Each_flow");

    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("7 tests (7 passed)"), ran.out());
  }

  @Test
  void failureHasAWitness() {
    Ran ran = Ran.command("trace", FAILING, "--trace", "Each_flow");

    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("  test 1: flow_0_"), ran.out());
    assertTrue(ran.out().contains("Error 4056: Postcondition failure"), ran.out());
  }

  @Test
  void witnessIsInTheJson() {
    Ran ran = Ran.command("trace", FAILING, "--trace", "Each_flow", "-o", "json");

    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("\"witness\": {\n        \"number\": 1,"), ran.out());
  }

  @Test
  void junitIsValidByTheCommonSchema() throws Exception {
    Ran ran = Ran.command("trace", FAILING, "--trace", "Each_flow", "-o", "junit");

    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("<testcase name=\"Each_flow\""), ran.out());
    JUnitSchema.assertValid(ran.out());
  }

  @Test
  void countOfTestsIsKnownWithoutARun() {
    Ran listed = Ran.command("trace", "scenarios/deny-beats-allow", "--list");
    Ran counted = Ran.command("trace", "scenarios/deny-beats-allow", "--count");

    assertTrue(listed.out().startsWith("Scenario_deny_beats_allow`Each_flow\t"), listed.out());
    assertTrue(counted.out().startsWith("Scenario_deny_beats_allow`Each_flow\t7\t"), counted.out());
  }

  @Test
  void unknownTraceIsBadInput() {
    Ran ran = Ran.command("trace", "scenarios/deny-beats-allow", "--trace", "Nope");

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("the traces are Scenario_deny_beats_allow`Each_flow"), ran.err());
  }

  @Test
  void severalWorkersGiveTheSameReport() {
    String[] paths = {"scenarios/deny-beats-allow", FAILING};

    assertEquals(
        Ran.command("trace", paths[0], paths[1], "--trace", "Every_pair", "--jobs", "1"),
        Ran.command("trace", paths[0], paths[1], "--trace", "Every_pair", "--jobs", "2"));
  }

  @Test
  void tracesWrittenBesideAScenarioAreFoundAndRun() {
    String trace = "Whatever_else_is_deployed";
    Ran listed = Ran.command("trace", "scenarios/deny-beats-allow", "--list");
    Ran ran = Ran.command("trace", "scenarios/deny-beats-allow", "--trace", trace);

    assertTrue(listed.out().contains("\nQuarantine_holds`" + trace + "\t"), listed.out());
    assertTrue(ran.out().contains("32 tests (32 passed)"), ran.out());
  }

  @Test
  void mistakeInAModuleBesideAScenarioIsBadInput() throws IOException {
    Files.writeString(
        folder.resolve("a.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: a}
        spec:
          endpoints: {web: {namespace: shop, labels: {app: web}}}
          flows: [{from: 192.0.2.7, to: shop/web, port: 443, expect: allowed}]
        """);
    Files.writeString(
        folder.resolve("mine.vdmsl"), "module Mine definitions values x : nat = y; end Mine");
    Ran ran = Ran.command("trace", folder.toString());

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("mine.vdmsl"), ran.err());
  }

  @Test
  void whatATraceBindsAndNobodyCanEvaluateIsBadInputAtItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("a.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: a}
        spec:
          endpoints: {web: {namespace: shop, labels: {app: web}}}
          flows: [{from: 192.0.2.7, to: shop/web, port: 443, expect: allowed}]
        """);
    Files.writeString(
        folder.resolve("Mine.vdmsl"),
        """
        module Mine
        exports all
        definitions
        operations
          nothing : nat ==> ()
          nothing(-) == skip;
        functions
          part : nat -> real
          part(n) == 1 / n;
        traces
          Head :
            let n in set {hd []} in nothing(n);
          Zero :
            let n = floor part(0) in nothing(n);
          Endless :
            let n : nat in nothing(n);
          Sound :
            let n in set {1, 2} in nothing(n);
        end Mine
        """);
    Ran ran = Ran.command("trace", folder.toString());
    Ran counted = Ran.command("trace", folder.toString(), "--count");

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("Mine.vdmsl:12:19: error: the trace Mine`Head "), ran.err());
    assertTrue(ran.err().contains("Mine.vdmsl:9:16: error: the trace Mine`Zero "), ran.err());
    assertTrue(ran.err().contains("Mine.vdmsl:16:9: error: the trace Mine`Endless "), ran.err());
    assertTrue(ran.out().contains("2 tests (2 passed)  "), ran.out());
    assertEquals(2, counted.exitCode(), counted.err());
    assertTrue(counted.err().contains("Mine.vdmsl:12:19: error: "), counted.err());
  }

  @Test
  void traceOfTwoToThe64TestsIsCountedAndSampledButNotRun() throws IOException {
    Files.copy(Path.of("src/test/resources/traces/Huge.vdmsl"), folder.resolve("Huge.vdmsl"));
    Files.writeString(
        folder.resolve("a.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: a}
        spec:
          endpoints: {web: {namespace: shop, labels: {app: web}}}
          flows: [{from: 192.0.2.7, to: shop/web, port: 443, expect: allowed}]
        """);
    String path = folder.toString();
    Ran counted = Ran.command("trace", path, "--count");
    Ran whole = Ran.command("trace", path, "--trace", "Two_to_the_64");
    Ran sampled = Ran.command("trace", path, "--trace", "Two_to_the_64", "--sample", "3");
    Ran beyond = Ran.command("trace", path, "--trace", "Beyond_counting", "--sample", "3");

    assertTrue(counted.out().contains("\nHuge`Two_to_the_64\t18446744073709551616\t"));
    assertTrue(counted.out().contains("\nHuge`Beyond_counting\ttoo many to count\t"));
    assertEquals(2, whole.exitCode());
    assertTrue(whole.err().contains("take some of them with --sample"), whole.err());
    assertEquals(0, sampled.exitCode(), sampled.err());
    assertTrue(
        sampled.out().contains("3 tests of 18446744073709551616 (sample, seed 0) (3 passed)"),
        sampled.out());
    assertEquals(2, beyond.exitCode());
    assertTrue(beyond.err().contains("more tests than can be counted"), beyond.err());
  }

  private List<String> verdicts(String... options) throws IOException {
    Path file = folder.resolve("verdicts");
    List<String> args = new ArrayList<>(List.of("trace", FAILING, "-q"));
    args.addAll(List.of("--verdicts", file.toString()));
    args.addAll(List.of(options));
    Ran.command(args.toArray(String[]::new));
    return Files.readAllLines(file);
  }
}
