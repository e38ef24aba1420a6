package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.Merging;
import io.github.ciliumvdm.report.Merging.Merged;
import io.github.ciliumvdm.run.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Joins the JSON reports of shards into one. */
@Command(name = "merge", description = "Joins the JSON reports of shards into one.")
final class MergeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "REPORT",
      arity = "1..*",
      description = "The JSON reports of all shards, in any order.")
  private List<String> reports = new ArrayList<>();

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException {
    Merged merged = merged();
    if (merged instanceof Merged.OfTraces traces) {
      new Outputs<>(terminal, common, TraceCommand.FORMS).write(traces.reports());
      return traces.reports().failed() ? ExitCode.UNMET : ExitCode.OK;
    }
    Merged.OfScenarios scenarios = (Merged.OfScenarios) merged;
    new Outputs<>(terminal, common, CheckCommand.FORMS).write(scenarios.report());
    return scenarios.report().passed() ? ExitCode.OK : ExitCode.UNMET;
  }

  private Merged merged() throws BadInputException {
    Map<String, String> documents = new LinkedHashMap<>();
    for (String report : reports) {
      documents.put(report, text(report));
    }
    try {
      return Merging.of(documents);
    } catch (IllegalArgumentException e) {
      throw BadInputException.because(String.valueOf(e.getMessage()));
    }
  }

  private static String text(String file) throws BadInputException {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw BadInputException.because("cannot read the report " + file + ": " + e);
    }
  }
}
