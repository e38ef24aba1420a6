package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.GithubReport;
import io.github.ciliumvdm.report.JUnitReport;
import io.github.ciliumvdm.report.JsonReport;
import io.github.ciliumvdm.report.MarkdownReport;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.report.TextReport;
import io.github.ciliumvdm.run.BadInputException;
import io.github.ciliumvdm.run.CheckOrder;
import io.github.ciliumvdm.run.CheckRunner;
import io.github.ciliumvdm.run.Glob;
import io.github.ciliumvdm.run.Scenarios;
import io.github.ciliumvdm.run.Share;
import io.github.ciliumvdm.scenario.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Do the scenarios hold? */
@Command(name = "check", description = "Do the scenarios hold?")
final class CheckCommand implements Callable<Integer> {

  static final Map<String, Function<Style, ReportWriter<Report>>> FORMS =
      Map.of(
          "text", TextReport::new,
          "json", style -> new JsonReport(),
          "junit", style -> new JUnitReport(),
          "github", style -> new GithubReport(),
          "markdown", style -> new MarkdownReport());

  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Mixin private EngineOption engine;

  @Parameters(
      paramLabel = "PATH",
      description = "A scenario, a folder of them, or - for standard input. Default: scenarios.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--filter", paramLabel = "GLOB", description = "Only scenarios with such a name.")
  private @Nullable String filter;

  @Option(names = "--fail-fast", description = "Stop at the first scenario that does not hold.")
  private boolean failFast;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Only the I-th of N parts of the flows; merge joins the parts.")
  private Share share = Share.whole();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException {
    Outputs<Report> outputs = new Outputs<>(terminal, common, FORMS);
    Report report = report();
    outputs.write(report);
    return report.passed() ? ExitCode.OK : ExitCode.UNMET;
  }

  private Report report() throws BadInputException {
    try (TerminalProgress progress = new TerminalProgress(terminal, common)) {
      return new CheckRunner(
              new Scenarios(terminal.in()), progress, this::note, terminal.err()::println)
          .run(order());
    }
  }

  private CheckOrder order() {
    if (failFast && share.of() > 1) {
      throw common.wrong("--fail-fast and --shard do not go together: leave one of them out");
    }
    Optional<Glob> glob = Optional.ofNullable(filter).map(Glob::of);
    return new CheckOrder(
        paths, common.settings(), glob, share, failFast, engine.evaluator(), common.workers());
  }

  /** What the scenario has and a verdict does not depend on. */
  private void note(Translation translation) {
    if (common.verbose() && !translation.skipped().isEmpty()) {
      String kinds =
          translation.skipped().entrySet().stream()
              .map(entry -> entry.getValue() + " " + entry.getKey())
              .sorted()
              .collect(Collectors.joining(", "));
      terminal.err().println(translation.file() + ": skipped " + kinds);
    }
  }
}
