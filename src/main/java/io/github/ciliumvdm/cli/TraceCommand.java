package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TraceGithubReport;
import io.github.ciliumvdm.report.TraceJUnitReport;
import io.github.ciliumvdm.report.TraceJsonReport;
import io.github.ciliumvdm.report.TraceMarkdownReport;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceTextReport;
import io.github.ciliumvdm.report.VerdictLines;
import io.github.ciliumvdm.run.BadInputException;
import io.github.ciliumvdm.run.Scenarios;
import io.github.ciliumvdm.run.TraceRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does it hold in every combination? */
@Command(name = "trace", description = "Does it hold in every combination?")
final class TraceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "PATH",
      description = "A scenario, or a folder of them. Default: scenarios.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--trace",
      paramLabel = "NAME",
      description = "Only traces of this name, which may have its module.")
  private @Nullable String name;

  @Option(names = "--list", description = "Only list the traces.")
  private boolean list;

  @Option(names = "--count", description = "Only list the traces and count their tests.")
  private boolean count;

  @Option(names = "--std", description = "Let VDMJ's own loop run the tests, for comparison.")
  private boolean standard;

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      description = "Also write a line for each test: trace, number, verdict.")
  private @Nullable String verdicts;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException {
    if (list || count) {
      list();
      return ExitCode.OK;
    }
    Outputs<List<TraceReport>> outputs =
        new Outputs<>(
            terminal,
            common,
            Map.of(
                "text", TraceTextReport::new,
                "json", style -> new TraceJsonReport(),
                "junit", style -> new TraceJUnitReport(),
                "github", style -> new TraceGithubReport(),
                "markdown", style -> new TraceMarkdownReport()));
    List<TraceReport> reports = reports();
    outputs.write(reports);
    if (verdicts != null) {
      Outputs.writeFile(new VerdictLines(), verdicts, reports);
    }
    return reports.stream().anyMatch(TraceReport::failed) ? ExitCode.UNMET : ExitCode.OK;
  }

  private List<TraceReport> reports() throws BadInputException {
    Loop loop = standard ? Loop.STANDARD : Loop.BATCH;
    try (TerminalProgress progress = new TerminalProgress(terminal, common)) {
      return new TraceRunner(new Scenarios(terminal.in()), progress, common.settings())
          .run(paths, Optional.ofNullable(name), loop, common.workers());
    }
  }

  private void list() throws BadInputException {
    try (TerminalProgress progress = new TerminalProgress(terminal, common)) {
      new TraceRunner(new Scenarios(terminal.in()), progress, common.settings())
          .count(paths, Optional.ofNullable(name), common.workers())
          .forEach(this::print);
    }
  }

  private void print(TraceName trace, int tests) {
    terminal.out().println(trace + (count ? "\t" + tests : "") + "\t" + trace.place().file());
  }
}
