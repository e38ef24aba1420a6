package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a JVM of its own: standard input that ends, and VDMJ, which ends its JVM. */
class ProcessTest {

  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";

  @TempDir private Path folder;

  @Test
  void checkDoesNotWaitForInput() throws Exception {
    assertEquals(0, RanProcess.withInput("", "check", SCENARIO).exitCode());
    assertEquals(1, RanProcess.withInput("", "check", "src/test/resources/reports").exitCode());
    assertEquals(2, RanProcess.withInput("", "check", "nowhere").exitCode());
  }

  @Test
  void emptyStandardInputIsBadInput() throws Exception {
    Ran ran = RanProcess.withInput("", "check", "-");

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("-:1:1: error: "), ran.out());
  }

  @Test
  void nameThatTheLocaleHasNoLettersForIsBadInputWithARemedy() throws Exception {
    Path file = folder.resolve("\u00fcbung.scenario.yaml");
    Files.writeString(file, Files.readString(Path.of(SCENARIO)));
    Ran ran = RanProcess.inLocale("C", "check", file.toString());

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("cannot be named in this locale"), ran.err());
    assertTrue(ran.err().contains("set LC_ALL=C.UTF-8"), ran.err());
  }

  @Test
  void vdmjKnowsTheScenarioAndTheModel() throws Exception {
    Ran ran = RanProcess.withInput("", "vdmj", "-q", "-e", "all_flows_hold()", SCENARIO);

    assertEquals(0, ran.exitCode(), ran.out());
    assertEquals("true", ran.out().strip());
  }

  @Test
  void exitCodeOfVdmjIsOurs() throws Exception {
    Ran ran = RanProcess.withInput("", "vdmj", "-q", "-e", "hd []", SCENARIO);

    assertEquals(1, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("Error 4010"), ran.out());
  }

  @Test
  void errorInASessionDoesNotEatTheRestOfTheInput() throws Exception {
    Ran ran = RanProcess.withInput("print hd []\nprint 40 + 2\n", "vdmj", "-q", "-i", SCENARIO);

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("Error 4010"), ran.out());
    assertTrue(ran.out().contains("= 42"), ran.out());
  }

  @Test
  void errorAtInitializationDoesNotHangASession() throws Exception {
    Path broken = folder.resolve("Broken.vdmsl");
    Files.writeString(broken, "values broken : nat = hd [];");
    Ran ran = RanProcess.withInput("", "vdmj", "-q", "-i", broken.toString());

    assertEquals(1, ran.exitCode(), ran.out());
  }
}
