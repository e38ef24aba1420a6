package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that somebody breaks off prints what it has done so far. */
class InterruptionTest {

  private static final int PATIENCE = 120;

  @Test
  void traceThatIsBrokenOffPrintsWhatWasDone(@TempDir Path folder) throws Exception {
    Path module = folder.resolve("endless.vdmsl");
    Files.copy(
        Path.of("scenarios/paper/the-operator-opens-the-web-ui/operator.scenario.yaml"),
        folder.resolve("operator.scenario.yaml"));
    Files.writeString(
        folder.resolve("operator.scenario.yaml"),
        Files.readString(folder.resolve("operator.scenario.yaml"))
            .replace(
                "../policies", Path.of("scenarios/paper/policies").toAbsolutePath().toString()));
    Files.writeString(module, ENDLESS);
    String printed = "";
    // On a slow machine the tests have not begun when the run is broken off early.
    for (int seconds = 5; !printed.contains("Endless`All") && seconds < PATIENCE; seconds *= 3) {
      printed = brokenOffAfter(seconds, folder);
    }

    assertTrue(printed.contains("Endless`All"), printed);
    assertTrue(printed.contains("interrupted, the others were not run"), printed);
  }

  private static String brokenOffAfter(int seconds, Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process process = trace(folder, output);
    assertFalse(process.waitFor(seconds, TimeUnit.SECONDS), "it ended by itself");
    process.destroy();
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it does not end");
    assertNotEquals(0, process.exitValue());
    return Files.readString(output);
  }

  /** Long enough that somebody breaks it off. */
  private static final String ENDLESS =
      """
      module Endless
      exports all
      definitions
      functions
        slow : nat * nat -> bool
        slow(a, b) == forall n in set {1, ..., 2000} & n + a + b > 0;
      traces
        All: let a in set {1, ..., 1000} in let b in set {1, ..., 1000} in slow(a, b);
      end Endless
      """;

  private static Process trace(Path folder, Path output) throws IOException {
    List<String> command =
        Jvm.command(
            "-Xss16m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "trace",
            folder.toString(),
            "--trace",
            "Endless`All");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
