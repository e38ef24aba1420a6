package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.question.trace.TraceRequest;
import io.github.ciliumvdm.question.trace.TraceRunner;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.report.TraceReports;
import io.github.ciliumvdm.report.TraceTextReport;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Jobs;
import io.github.ciliumvdm.work.ShardSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that somebody breaks off prints what it has done so far. */
class InterruptionTest {

  private static final String SCENARIO =
      """
      apiVersion: cilium-vdm/v1
      kind: Scenario
      metadata: {name: web-%d}
      spec:
        endpoints: {web: {namespace: shop, labels: {app: web}}}
        flows: [{from: 192.0.2.7, to: shop/web, port: 443, expect: allowed}]
      """;

  /** Who has judged the first of so many scenarios may read the next one. */
  private static final int AHEAD = 20;

  @TempDir private Path folder;

  @Test
  void traceThatIsBrokenOffAfterATestReportsWhatWasDone() throws Exception {
    Files.writeString(folder.resolve("a.scenario.yaml"), SCENARIO.formatted(1));
    Files.writeString(folder.resolve("endless.vdmsl"), ENDLESS);
    AtomicBoolean brokenOff = new AtomicBoolean();
    TraceReports reports =
        new TraceRunner(
                new Scenarios(InputStream.nullInputStream()),
                total -> brokenOff.set(true),
                brokenOff::get,
                Settings.none(),
                warning -> {})
            .run(
                new TraceRequest(
                    List.of(folder.toString()),
                    Optional.of("Endless`All"),
                    new Selection.All(),
                    ShardSpec.whole(),
                    Loop.BATCH,
                    Evaluator.COMPILED,
                    new Jobs(OptionalInt.of(1))));
    StringWriter text = new StringWriter();
    new TraceTextReport(new Style(false, true)).write(reports, text);

    assertEquals(
        "ok    Endless`All  1 test (1 passed)  %s/endless.vdmsl\n\n1 trace, 1 test: none failed; interrupted, the others were not run\n"
            .formatted(folder),
        text.toString());
  }

  @Test
  void checkThatIsBrokenOffPrintsWhatWasDone() throws Exception {
    List<String> command = new ArrayList<>(List.of("check", "--jobs", "1"));
    for (int i = 1; i <= AHEAD; i++) {
      Path file = folder.resolve("web-" + i + ".scenario.yaml");
      command.add(Files.writeString(file, SCENARIO.formatted(i)).toString());
    }
    command.add("-");
    Process process = started(command.toArray(String[]::new));
    // So much fits in no pipe: it is written when most of it has been read.
    process.getOutputStream().write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();

    String printed = brokenOff(process);
    assertTrue(printed.startsWith("ok    web-1 "), printed);
    assertTrue(
        printed.contains(": all as expected; interrupted, the others were not checked"), printed);
  }

  private String brokenOff(Process process) throws Exception {
    process.destroy();
    assertNotEquals(0, process.waitFor());
    return printed();
  }

  private String printed() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String ENDLESS =
      """
      module Endless
      exports all
      definitions
      functions
        positive : nat * nat -> bool
        positive(a, b) == a + b > 0;
      traces
        All: let a in set {1, ..., 1000} in let b in set {1, ..., 1000} in positive(a, b);
      end Endless
      """;

  private Process started(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss16m", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }
}
