package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.Selection.Reduced;
import io.github.ciliumvdm.engine.Selection.Sample;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.question.trace.TraceRequest;
import io.github.ciliumvdm.question.trace.TraceRunner;
import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.report.TraceGithubReport;
import io.github.ciliumvdm.report.TraceJUnitReport;
import io.github.ciliumvdm.report.TraceJsonReport;
import io.github.ciliumvdm.report.TraceMarkdownReport;
import io.github.ciliumvdm.report.TraceReports;
import io.github.ciliumvdm.report.TraceTextReport;
import io.github.ciliumvdm.report.VerdictLines;
import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.work.ShardSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does it hold in every combination? */
@Command(
    name = "trace",
    description = "Run the traces of scenarios: do they hold in every combination?")
final class TraceCommand implements Callable<Integer> {

  static final Map<String, Function<Style, ReportWriter<TraceReports>>> FORMS =
      Map.of(
          "text", TraceTextReport::new,
          "json", style -> new TraceJsonReport(),
          "junit", style -> new TraceJUnitReport(),
          "github", style -> new TraceGithubReport(),
          "markdown", style -> new TraceMarkdownReport());

  private final Terminal terminal;

  @Mixin private OutputOptions output;
  @Mixin private Overrides overrides;
  @Mixin private JobsOption jobs;
  @Mixin private EngineOption engine;

  @Parameters(
      paramLabel = "PATH",
      description = {
        "A scenario file, or a folder of them.",
        "Default: the folder scenarios if it exists, else the current folder."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--trace",
      paramLabel = "NAME",
      description = "Only the traces with this name, with or without their module.")
  private @Nullable String name;

  @Option(names = "--list", description = "List the traces, do not run them.")
  private boolean list;

  @Option(
      names = "--count",
      description = "List the traces and count their tests, do not run them.")
  private boolean count;

  @Option(names = "--std", description = "Run the tests with VDMJ's own runtrace, for comparison.")
  private boolean standard;

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      description = "Also write one line per test: trace, number, verdict.")
  private @Nullable String verdicts;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Run shard I of N of the tests; merge joins the reports.")
  private ShardSpec share = ShardSpec.whole();

  @ArgGroup private @Nullable Fewer fewer;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the random selection. Default: 0.")
  private long seed;

  /** Not all tests. */
  private static final class Fewer {

    @Option(
        names = "--sample",
        paramLabel = "N",
        description = "Run only N tests of each trace, selected at random.")
    private @Nullable Integer sample;

    @Option(
        names = "--reduce",
        paramLabel = "KIND:PERCENT",
        description = {
          "Run only some tests of each trace, selected by a reduction of VDMJ: random, shapes_novars,",
          "shapes_varnames or shapes_varvalues."
        })
    private @Nullable Reduced reduce;
  }

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, UnwrittenException {
    if (list || count) {
      list();
      return ExitCode.OK;
    }
    Outputs<TraceReports> outputs = new Outputs<>(terminal, output, FORMS);
    if (verdicts != null) {
      outputs = outputs.with(new VerdictLines(), verdicts, output);
    }
    try (Interruption interruption = new Interruption()) {
      TraceReports reports = reports(interruption);
      terminal.say(reports.problems());
      outputs.write(reports);
      return ExitCode.of(reports.problems(), !reports.failed());
    }
  }

  private TraceReports reports(Interruption interruption) throws BadInputException {
    try (TerminalProgress progress = new TerminalProgress(terminal, output)) {
      return new TraceRunner(
              new Scenarios(terminal.in()),
              progress,
              interruption::happened,
              overrides.settings(),
              terminal::say)
          .run(request());
    }
  }

  private TraceRequest request() {
    Loop loop = standard ? Loop.STANDARD : Loop.BATCH;
    return new TraceRequest(
        paths,
        Optional.ofNullable(name),
        selection(),
        share,
        loop,
        engine.evaluator(),
        jobs.workers());
  }

  private Selection selection() {
    if (fewer == null) {
      return new Selection.All();
    }
    if (fewer.reduce != null) {
      return new Reduced(fewer.reduce.kind(), fewer.reduce.percent(), seed);
    }
    int size = fewer.sample == null ? 0 : fewer.sample;
    if (size < 1) {
      throw output.wrong("--sample " + size + " is invalid: must be at least 1");
    }
    return new Sample(size, seed);
  }

  private void list() throws BadInputException {
    try (TerminalProgress progress = new TerminalProgress(terminal, output)) {
      new TraceRunner(
              new Scenarios(terminal.in()),
              progress,
              () -> false,
              overrides.settings(),
              terminal::say)
          .count(request())
          .forEach(this::print);
    }
  }

  private void print(TraceName trace, Optional<BigInteger> tests) {
    String number = tests.map(BigInteger::toString).orElse("too many to count");
    terminal
        .out()
        .print(
            Printable.lines(
                Printable.exactly(trace.toString())
                    + (count ? "\t" + number : "")
                    + "\t"
                    + Printable.exactly(trace.place().file())
                    + "\n"));
  }
}
