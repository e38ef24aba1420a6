package io.github.ciliumvdm.cli;

import static io.github.ciliumvdm.cli.SoundInput.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ciliumvdm.JUnitSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input of which some cannot be judged: it is reported, and so is what could be. */
class ProblemsTest {

  private static final String SCENARIO = SoundInput.SCENARIO.replace("small", "sound");

  @TempDir private Path folder;

  @BeforeEach
  void aSoundScenarioBetweenTwoThatAreNot() throws IOException {
    Files.writeString(folder.resolve("policy.yaml"), POLICY);
    write("m-sound", SCENARIO);
    write("a-unreadable", SCENARIO.replace("externals", "externels"));
    write("z-refused", SCENARIO.replace("to: shop/web", "to: shop/nobody"));
  }

  private void write(String name, String scenario) throws IOException {
    Files.writeString(folder.resolve(name + ".scenario.yaml"), scenario);
  }

  private Ran checked(String... options) {
    List<String> command = new ArrayList<>(List.of("check", folder.toString()));
    command.addAll(List.of(options));
    return Ran.command(command.toArray(String[]::new));
  }

  @Test
  void everyProblemIsSaidOnStandardErrorAndTheRestIsJudged() {
    Ran ran = checked();

    assertEquals(2, ran.exitCode());
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("a-unreadable.scenario.yaml:8:3: error: "), ran.err());
    assertTrue(ran.err().contains("z-refused.scenario.yaml:11:26: error: no such peer"), ran.err());
    assertTrue(ran.out().startsWith("ok    sound  1 flow  "), ran.out());
    assertTrue(
        ran.out()
            .endsWith("\n1 scenario, 1 flow: 2 problems in input that could not be evaluated\n"),
        ran.out());
  }

  @Test
  void jsonHasThemBesideTheScenariosThatCouldBeJudged() throws IOException {
    Ran ran = checked("-o", "json");
    JsonNode report = new ObjectMapper().readTree(ran.out());

    assertEquals(2, ran.exitCode());
    assertEquals(1, report.path("scenarios").size());
    assertEquals("sound", report.path("scenarios").path(0).path("scenario").asText());
    assertEquals(2, report.path("problems").size());
    JsonNode problem = report.path("problems").path(1);
    assertTrue(problem.path("file").asText().endsWith("z-refused.scenario.yaml"));
    assertEquals(11, problem.path("line").asInt());
    assertEquals(26, problem.path("column").asInt());
    assertTrue(problem.path("message").asText().startsWith("no such peer"));
    assertValid(ran.out());
  }

  private static void assertValid(String report) throws IOException {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/report.schema.json")), InputFormat.JSON)
            .validate(report, InputFormat.JSON));
  }

  @Test
  void problemInNoFileHasNoPlaceInJson() throws IOException {
    Ran ran = Ran.command("check", "nowhere", "-o", "json");
    JsonNode problem = new ObjectMapper().readTree(ran.out()).path("problems").path(0);

    assertEquals(2, ran.exitCode());
    assertTrue(problem.path("file").isNull());
    assertTrue(problem.path("message").asText().startsWith("no such file or folder: nowhere"));
    assertValid(ran.out());
  }

  @Test
  void junitHasAnErrorForEach() throws Exception {
    String xml = checked("-o", "junit").out();

    JUnitSchema.assertValid(xml);
    assertTrue(xml.contains("tests=\"3\" failures=\"0\" errors=\"2\""), xml);
    assertTrue(xml.contains("<error message=\"no such peer: "), xml);
    assertTrue(xml.contains("z-refused.scenario.yaml:11:26: error: no such peer"), xml);
  }

  @Test
  void githubHasAnAnnotationForEach() {
    String lines = checked("-o", "github").out();

    assertTrue(
        lines.contains("z-refused.scenario.yaml,line=11,col=26,title=cilium-vdm::no such peer"),
        lines);
    assertEquals(2, lines.lines().filter(line -> line.startsWith("::error ")).count(), lines);
  }

  @Test
  void markdownHasAListOfThem() {
    String text = checked("-o", "markdown").out();

    assertTrue(text.startsWith("### ❌ 1 scenario, 1 flow: 2 problems"), text);
    assertTrue(text.contains("\n#### Not evaluated\n\n- <code>"), text);
    assertTrue(text.contains("| ✅ | sound |"), text);
  }

  @Test
  void textThatGoesToAFileHasThemItself() throws IOException {
    Path file = folder.resolve("report.txt");
    Ran ran = checked("-o", "text=" + file);

    assertEquals(2, ran.exitCode());
    assertTrue(Files.readString(file).contains(ran.err()), Files.readString(file));
  }

  @Test
  void whatFailsIsReportedToo() throws IOException {
    write("b-failing", SCENARIO.replace("expect: allowed", "expect: denied"));
    Ran ran = checked();

    assertEquals(2, ran.exitCode());
    assertTrue(ran.out().contains("1 not as expected, and 2 problems"), ran.out());
  }

  @Test
  void pathThatIsMissingDoesNotSilenceTheOthers() {
    Ran ran = Ran.command("check", "nowhere", folder.resolve("m-sound.scenario.yaml").toString());

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("no such file or folder: nowhere"), ran.err());
    assertTrue(ran.out().startsWith("ok    sound"), ran.out());
  }

  @Test
  void failFastStopsAtTheFirstThatIsRefused() throws IOException {
    Ran ran = checked("--fail-fast", "-o", "json");

    assertEquals(2, ran.exitCode());
    assertEquals(0, new ObjectMapper().readTree(ran.out()).path("scenarios").size(), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec: {}", "spec: {flows: []}", "spec: {endpoints: {}, flows: []}"})
  void scenarioThatChecksNothingIsBadInput(String spec) throws IOException {
    Path file = folder.resolve("empty.scenario.yaml");
    Files.writeString(file, SCENARIO.replaceAll("(?s)spec:.*", spec + "\n"));
    Ran ran = Ran.command("check", file.toString());

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(
        ran.err().contains("empty.scenario.yaml:1:1: error: the scenario has no flows"), ran.err());
    assertFalse(ran.out().contains("as expected"), ran.out());
  }

  @Test
  void scenarioThatChecksNothingIsStillReadAsAWhole() throws IOException {
    Files.writeString(
        folder.resolve("policy.yaml"), POLICY.replace("fromEntities: [world]", "fromCIDR: [x]"));
    Path file = folder.resolve("empty.scenario.yaml");
    Files.writeString(file, SCENARIO.replaceAll("(?s)  flows:.*", ""));
    Ran ran = Ran.command("check", file.toString());

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("policy.yaml:7:"), ran.err());
  }

  @Test
  void policyWhereAScenarioIsWantedIsCalledOne() {
    Ran ran = Ran.command("check", folder.resolve("policy.yaml").toString());

    assertEquals(2, ran.exitCode());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(
        ran.err().contains("policy.yaml:1:1: error: this is a policy, not a scenario"), ran.err());
  }

  @Test
  void shardWithProblemsIsBadInputForMerge() throws IOException {
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (int index = 1; index <= 2; index++) {
      Path file = folder.resolve("shard" + index + ".json");
      Ran shard = checked("--shard", index + "/2", "-o", "json=" + file);
      assertEquals(2, shard.exitCode());
      assertTrue(Files.readString(file).contains("\"problems\": ["), Files.readString(file));
      merge.add(file.toString());
    }
    Ran ran = Ran.command(merge.toArray(String[]::new));

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("shard1.json:"), ran.err());
    assertTrue(ran.err().contains("some input of this shard could not be evaluated"));
  }

  @Test
  void traceRunsWhatCanBeRunAndReportsTheRest() throws Exception {
    Path junit = folder.resolve("report.xml");
    Path json = folder.resolve("report.json");
    Path github = folder.resolve("report.github");
    Path markdown = folder.resolve("report.md");
    Ran ran =
        Ran.command(
            "trace",
            folder.toString(),
            "--trace",
            "Each_flow",
            "--jobs",
            "1",
            "-o",
            "text",
            "-o",
            "junit=" + junit,
            "-o",
            "json=" + json,
            "-o",
            "github=" + github,
            "-o",
            "markdown=" + markdown);

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("z-refused.scenario.yaml:11:26: error: no such peer"), ran.err());
    assertTrue(ran.err().contains("a-unreadable.scenario.yaml:8:3: error: "), ran.err());
    assertTrue(ran.out().startsWith("ok    Scenario_sound`Each_flow  1 test "), ran.out());
    assertEquals(1, ran.out().lines().filter(line -> line.startsWith("ok ")).count(), ran.out());
    JUnitSchema.assertValid(Files.readString(junit));
    assertTrue(Files.readString(junit).contains("errors=\"2\""));
    assertEquals(2, new ObjectMapper().readTree(Files.readString(json)).path("problems").size());
    assertTrue(Files.readString(github).contains("line=11,col=26,"));
    assertTrue(Files.readString(markdown).contains("#### Not evaluated"));
  }
}
