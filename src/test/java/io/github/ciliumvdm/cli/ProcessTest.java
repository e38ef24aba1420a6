package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a JVM of its own: standard input that ends, and VDMJ, which ends its JVM. */
class ProcessTest {

  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";
  private static final int TIME_LIMIT = 120;

  @TempDir private Path folder;

  @Test
  void checkDoesNotWaitForInput() throws Exception {
    assertEquals(0, run("", "check", SCENARIO).exitCode());
    assertEquals(1, run("", "check", "src/test/resources/reports").exitCode());
    assertEquals(2, run("", "check", "nowhere").exitCode());
  }

  @Test
  void emptyStandardInputIsBadInput() throws Exception {
    Ran ran = run("", "check", "-");

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("-:1:1: error: "), ran.out());
  }

  @Test
  void vdmjKnowsTheScenarioAndTheModel() throws Exception {
    Ran ran = run("", "vdmj", "-q", "-e", "all_flows_hold()", SCENARIO);

    assertEquals(0, ran.exitCode(), ran.out());
    assertEquals("true", ran.out().strip());
  }

  @Test
  void exitCodeOfVdmjIsOurs() throws Exception {
    Ran ran = run("", "vdmj", "-q", "-e", "hd []", SCENARIO);

    assertEquals(1, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("Error 4010"), ran.out());
  }

  @Test
  void errorInASessionDoesNotEatTheRestOfTheInput() throws Exception {
    Ran ran = run("print hd []\nprint 40 + 2\n", "vdmj", "-q", "-i", SCENARIO);

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("Error 4010"), ran.out());
    assertTrue(ran.out().contains("= 42"), ran.out());
  }

  @Test
  void errorAtInitializationDoesNotHangASession() throws Exception {
    Path broken = folder.resolve("Broken.vdmsl");
    Files.writeString(broken, "values broken : nat = hd [];");
    Ran ran = run("", "vdmj", "-q", "-i", broken.toString());

    assertEquals(1, ran.exitCode(), ran.out());
  }

  /** Standard output and standard error come together. */
  private Ran run(String input, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss16m", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    Path output = folder.resolve("output");
    Path in = Files.writeString(folder.resolve("input"), input);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(in.toFile())
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(TIME_LIMIT, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> "hangs: " + String.join(" ", args));
    return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), "");
  }
}
