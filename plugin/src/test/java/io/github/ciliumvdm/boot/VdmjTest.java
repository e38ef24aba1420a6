package io.github.ciliumvdm.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VDMJ itself, started as people start it. */
class VdmjTest {

  /** What VDMJ printed, and how it ended. */
  private record Outcome(int exit, String output) {}

  @TempDir Path folder;

  @BeforeEach
  void aScenario() throws IOException {
    Files.writeString(
        folder.resolve("good.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: a-name}
        spec:
          externals: {client: {ip: 192.0.2.1}}
          flows: [{from: client, to: 192.0.2.2, port: 443, expect: allowed}]
        """);
  }

  @Test
  void aScenarioIsTheDefaultModuleAndTheModelIsThere() throws Exception {
    Outcome outcome = vdmj("-default", "Place", "-e", "mk_At(1, 2).line", "good.scenario.yaml");
    assertEquals(0, outcome.exit, outcome.output);
    assertTrue(outcome.output.endsWith("1\n"), outcome.output);
    assertTrue(vdmj("-e", "nonsense", "good.scenario.yaml").output.contains("Scenario_a_name"));
  }

  @Test
  void aBadFileIsReportedAtItsPlace() throws Exception {
    Files.writeString(folder.resolve("bad.scenario.yaml"), "kind:\n\tScenario\n");
    Outcome outcome = vdmj("-e", "true", "bad.scenario.yaml");
    assertEquals(1, outcome.exit, outcome.output);
    String line =
        "Error 9001: tabs are not allowed for indentation: use spaces in 'YAML' (bad.scenario.yaml) at line 2:1";
    assertTrue(outcome.output.lines().toList().contains(line), outcome.output);
  }

  @Test
  void aMissingFileIsReported() throws Exception {
    Outcome outcome = vdmj("-e", "true", "no.scenario.yaml");
    assertEquals(1, outcome.exit, outcome.output);
    assertTrue(outcome.output.contains("Error 9001: there is no such file"), outcome.output);
  }

  private Outcome vdmj(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(java, "-cp", System.getProperty("java.class.path"), "VDMJ", "-vdmsl"));
    command.addAll(List.of("-q", "-w"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
