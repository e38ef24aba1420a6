package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.report.Merging;
import io.github.ciliumvdm.report.Merging.Document;
import io.github.ciliumvdm.report.Merging.Merged;
import io.github.ciliumvdm.report.Objection;
import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.TraceReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Merges the JSON reports of shards into one. */
@Command(name = "merge", description = "Merge the JSON reports of shards into one.")
final class MergeCommand implements Callable<Integer> {

  /** As much as of any other file. */
  private static final int MOST_BYTES = 64 << 20;

  private final Terminal terminal;

  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "REPORT",
      arity = "1..*",
      description = "The JSON reports of all shards, in any order.")
  private List<String> reports = new ArrayList<>();

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UnwrittenException {
    Outputs<Report> ofScenarios = new Outputs<>(terminal, output, CheckCommand.FORMS);
    Outputs<TraceReports> ofTraces = new Outputs<>(terminal, output, TraceCommand.FORMS);
    try {
      Merged merged = Merging.of(documents());
      if (merged instanceof Merged.OfTraces traces) {
        ofTraces.write(traces.reports());
        return ExitCode.of(List.of(), !traces.reports().failed());
      }
      Report report = ((Merged.OfScenarios) merged).report();
      ofScenarios.write(report);
      return ExitCode.of(List.of(), report.passed());
    } catch (Objection e) {
      return refused(e.problems(), ofScenarios);
    } catch (BadInputException e) {
      return refused(e.problems(), ofScenarios);
    }
  }

  private int refused(List<Problem> problems, Outputs<Report> outputs) throws UnwrittenException {
    terminal.say(problems);
    outputs.write(new Report(List.of(), problems, Optional.empty()));
    return ExitCode.BAD_INPUT;
  }

  private List<Document> documents() throws BadInputException {
    List<Document> documents = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (String report : reports) {
      try {
        documents.add(new Document(report, text(report)));
      } catch (IOException | InvalidPathException e) {
        unreadable.add("cannot read the report " + report + ": " + why(e));
      }
    }
    if (!unreadable.isEmpty()) {
      throw BadInputException.because(unreadable.toArray(String[]::new));
    }
    return documents;
  }

  private static String text(String file) throws IOException {
    try (InputStream input = Files.newInputStream(Path.of(file))) {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("it is larger than 64 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static String why(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(e.getMessage());
  }
}
