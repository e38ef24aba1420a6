package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.question.check.CheckRequest;
import io.github.ciliumvdm.question.check.CheckRunner;
import io.github.ciliumvdm.question.check.NamePattern;
import io.github.ciliumvdm.report.GithubReport;
import io.github.ciliumvdm.report.JUnitReport;
import io.github.ciliumvdm.report.JsonReport;
import io.github.ciliumvdm.report.MarkdownReport;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.report.TextReport;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.work.ShardSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Do the scenarios hold? */
@Command(
    name = "check",
    description = "Check scenarios: does every flow get the verdict that it expects?")
final class CheckCommand implements Callable<Integer> {

  static final Map<String, Function<Style, ReportWriter<Report>>> FORMS =
      Map.of(
          "text", TextReport::new,
          "json", style -> new JsonReport(),
          "junit", style -> new JUnitReport(),
          "github", style -> new GithubReport(),
          "markdown", style -> new MarkdownReport());

  private final Terminal terminal;

  @Mixin private OutputOptions output;
  @Mixin private Overrides overrides;
  @Mixin private EngineOption engine;
  @Mixin private JobsOption jobs;

  @Parameters(
      paramLabel = "PATH",
      description = {
        "A scenario file, a folder of them, or - for standard input.",
        "Default: the folder scenarios if it exists, else the current folder."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "GLOB",
      description = "Only scenarios whose name matches.")
  private @Nullable String filter;

  @Option(names = "--fail-fast", description = "Stop at the first scenario that fails.")
  private boolean failFast;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Check shard I of N of the flows; merge joins the reports.")
  private ShardSpec share = ShardSpec.whole();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, UnwrittenException {
    Outputs<Report> outputs = new Outputs<>(terminal, output, FORMS);
    try (Interruption interruption = new Interruption()) {
      Report report = report(interruption);
      report.scenarios().stream()
          .flatMap(scenario -> scenario.flows().stream())
          .forEach(this::note);
      terminal.say(report.problems());
      outputs.write(report);
      return ExitCode.of(report.problems(), report.passed());
    }
  }

  private Report report(Interruption interruption) throws BadInputException {
    try (TerminalProgress progress = new TerminalProgress(terminal, output)) {
      return new CheckRunner(new Scenarios(terminal.in()), progress, this::note, terminal::say)
          .run(order(), interruption.happening());
    }
  }

  private CheckRequest order() throws BadInputException {
    if (failFast && share.of() > 1) {
      throw output.wrong("--fail-fast and --shard cannot be combined: remove one of them");
    }
    Optional<NamePattern> glob = Optional.ofNullable(filter).map(NamePattern::of);
    return new CheckRequest(
        paths, overrides.settings(), glob, share, failFast, engine.evaluator(), jobs.workers());
  }

  /** What the judgement of a flow leaves out. */
  private void note(FlowReport flow) {
    flow.judgement()
        .note()
        .ifPresent(note -> terminal.say(flow.line().place() + ": note: " + note));
  }

  private void note(Translation translation) {
    new Asides(terminal, output).print(translation);
  }
}
