package io.github.ciliumvdm.question.trace;

import io.github.ciliumvdm.accept.Acceptance;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.UnboundTraceException;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.input.Scenarios.Found;
import io.github.ciliumvdm.input.WrittenModules;
import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReports;
import io.github.ciliumvdm.scenario.ModuleNames;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Progress;
import io.github.ciliumvdm.work.ShardSpec.Part;
import io.github.ciliumvdm.work.Worker;
import io.github.ciliumvdm.work.Workers;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs the traces of scenarios, and those written beside them. */
public final class TraceRunner {

  /** How often each worker comes for more, so that none is left with a lot of work at the end. */
  private static final int PIECES = 8;

  /** Tests that one worker runs in a row: not so few that it spends its time on skipping others. */
  private static final int FEWEST = 50;

  /** Tests of a trace that can be run: their results are kept to the end. */
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private final Scenarios scenarios;
  private final Progress progress;
  private final BooleanSupplier stop;
  private final Settings settings;
  private final Consumer<String> warnings;

  /**
   * @param stop whether no more tests shall be begun; the report then has those that were done
   * @param warnings hears of what went wrong and could be put right, from any thread
   */
  public TraceRunner(
      Scenarios scenarios,
      Progress progress,
      BooleanSupplier stop,
      Settings settings,
      Consumer<String> warnings) {
    this.scenarios = scenarios;
    this.progress = progress;
    this.stop = stop;
    this.settings = settings;
    this.warnings = warnings;
  }

  /** The reports on the traces that are meant. */
  public TraceReports run(TraceRequest request) {
    List<Problem> problems = new ArrayList<>();
    try (Loaded loaded = loaded(request, problems)) {
      Workers<Engine> workers = loaded.workers();
      Map<TraceName, Optional<BigInteger>> counted = counts(loaded, request, problems);
      List<TraceName> traces = List.copyOf(counted.keySet());
      List<Integer> counts = numbers(counted);
      requireSome(request, counts, problems);
      List<Part> share = request.share().parts(counts);
      List<TestRange> pieces = pieces(share, traces, request);
      Observer observer = new Observer(total(share));
      return reports(request, share, inParallel(workers, pieces, observer), observer)
          .withProblems(problems);
    } catch (BadInputException e) {
      problems.addAll(e.problems());
      return new TraceReports(List.of(), problems, Optional.empty(), false);
    }
  }

  private static void requireSome(
      TraceRequest request, List<Integer> counts, List<Problem> problems) throws BadInputException {
    if (problems.isEmpty() && counts.stream().allMatch(count -> count == 0)) {
      throw BadInputException.because(
          "the traces have no tests" + request.name().map(name -> ": " + name).orElse(""));
    }
  }

  /**
   * The traces that are meant, each with the number of its tests, unless it is too many to count.
   */
  public Map<TraceName, Optional<BigInteger>> count(TraceRequest request) throws BadInputException {
    List<Problem> problems = new ArrayList<>();
    try (Loaded loaded = loaded(request, problems)) {
      if (!problems.isEmpty()) {
        throw BadInputException.of(problems);
      }
      Map<TraceName, Optional<BigInteger>> counts = counts(loaded, request, problems);
      if (!problems.isEmpty()) {
        throw BadInputException.of(problems);
      }
      return counts;
    }
  }

  /**
   * Workers that have the scenarios.
   *
   * @param refused the files of those that Cilium would not take
   * @param traces all that they have, and those written beside them
   */
  private record Loaded(Workers<Engine> workers, Set<String> refused, List<TraceName> traces)
      implements AutoCloseable {

    List<TraceName> meant(Optional<String> name) throws BadInputException {
      List<TraceName> all =
          traces.stream().filter(trace -> !refused.contains(trace.place().file())).toList();
      List<TraceName> meant =
          all.stream().filter(trace -> name.map(trace::isCalled).orElse(true)).toList();
      if (meant.isEmpty() && (refused.isEmpty() || !all.isEmpty())) {
        throw BadInputException.because(nothing(name, all));
      }
      return meant;
    }

    @Override
    public void close() {
      workers.close();
    }
  }

  /** The scenarios that can be run; what keeps others from it is added to the problems. */
  private Loaded loaded(TraceRequest request, List<Problem> problems) throws BadInputException {
    Found found = scenarios.find(request.paths());
    problems.addAll(found.problems());
    if (found.files().stream().anyMatch(Scenarios::isStandardInput)) {
      throw BadInputException.because(
          "traces cannot be run from standard input: pass a scenario file");
    }
    List<Path> files = new ArrayList<>();
    List<Translation> translations = new ArrayList<>();
    List<Translation> unsound = new ArrayList<>();
    for (Path file : found.files()) {
      Translation translation = scenarios.translate(file, settings);
      if (translation.problems().isEmpty()) {
        files.add(file);
        translations.add(translation);
      } else {
        unsound.add(translation);
      }
    }
    if (!unsound.isEmpty()) {
      // They are nothing that VDMJ could load.
      try (Workers<Judge> workers = Workers.forModel(1, Evaluator.COMPILED, warnings)) {
        Acceptance.problems(workers, unsound).stream()
            .flatMap(List::stream)
            .map(Problem::of)
            .forEach(problems::add);
      }
    }
    if (files.isEmpty()) {
      throw BadInputException.of(List.of());
    }
    Workers<Engine> workers =
        Workers.forScenarios(
            request.jobs().forTraces(),
            files,
            inTheirModules(files, translations),
            settings,
            request.loop() == Loop.STANDARD ? Evaluator.VDMJ : request.evaluator(),
            warnings);
    try {
      return new Loaded(
          workers,
          refused(workers, translations, problems),
          Worker.result(workers.start(0, Engine::traces)));
    } catch (EngineException e) {
      workers.close();
      throw orBadModules(e, files);
    } catch (RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** The translations under the names that their modules have in VDMJ. */
  private static List<Translation> inTheirModules(
      List<Path> files, List<Translation> translations) {
    Map<Path, String> names = ModuleNames.of(files);
    List<Translation> named = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Translation translation = translations.get(i);
      named.add(translation.inModule(names.getOrDefault(files.get(i), translation.module())));
    }
    return named;
  }

  /** The files of scenarios that Cilium would not take. */
  private static Set<String> refused(
      Workers<Engine> workers, List<Translation> translations, List<Problem> problems) {
    Set<String> refused = new LinkedHashSet<>();
    List<List<Diagnostic>> found = Acceptance.problems(workers, translations);
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).isEmpty()) {
        refused.add(translations.get(i).file());
        found.get(i).stream().map(Problem::of).forEach(problems::add);
      }
    }
    return refused;
  }

  /** What VDMJ does not take is a module written beside a scenario, where there is one. */
  private static BadInputException orBadModules(EngineException e, List<Path> scenarios)
      throws BadInputException {
    List<Path> written = WrittenModules.beside(scenarios);
    if (written.isEmpty()) {
      throw e;
    }
    return BadInputException.because(
        e.getMessage() + "\nFix the modules beside the scenarios: " + written);
  }

  /** The traces that are meant, with their sizes; what keeps others from it is a problem. */
  private static Map<TraceName, Optional<BigInteger>> counts(
      Loaded loaded, TraceRequest request, List<Problem> problems) throws BadInputException {
    Map<TraceName, Optional<BigInteger>> counts = new LinkedHashMap<>();
    for (TraceName trace : loaded.meant(request.name())) {
      try {
        counts.put(
            trace,
            Worker.result(
                loaded.workers().start(0, engine -> engine.count(trace, request.selection()))));
      } catch (UnboundTraceException e) {
        problems.add(Problem.of(e.diagnostic()));
      }
    }
    return counts;
  }

  /** The numbers of tests to run, if they are not too many. */
  private static List<Integer> numbers(Map<TraceName, Optional<BigInteger>> counts)
      throws BadInputException {
    List<Integer> numbers = new ArrayList<>();
    for (Map.Entry<TraceName, Optional<BigInteger>> trace : counts.entrySet()) {
      Optional<BigInteger> count = trace.getValue();
      if (count.isEmpty()) {
        throw tooLarge(trace.getKey(), "more tests than can be counted", "make it smaller");
      }
      if (count.get().compareTo(MOST) > 0) {
        throw tooLarge(
            trace.getKey(),
            count.get() + " tests, more than can be run",
            "take some of them with --sample, or make it smaller");
      }
      numbers.add(count.get().intValue());
    }
    return numbers;
  }

  private static BadInputException tooLarge(TraceName trace, String size, String remedy) {
    return BadInputException.because(
        trace.place().file() + ": the trace " + trace + " has " + size + ": " + remedy);
  }

  /** The parts of the traces, cut so that all workers have something to do. */
  private static List<TestRange> pieces(
      List<Part> share, List<TraceName> traces, TraceRequest request) {
    int size = size(share, PIECES * request.jobs().forTraces());
    List<TestRange> pieces = new ArrayList<>();
    for (Part part : share) {
      int from = part.from();
      do {
        int to = (int) Math.min((long) from + size, part.to());
        pieces.add(
            new TestRange(traces.get(part.thing()), request.selection(), from, to, request.loop()));
        from = to;
      } while (from < part.to());
    }
    return pieces;
  }

  private static int size(List<Part> share, int pieces) {
    long each = total(share) / pieces + 1;
    return (int) Math.min(Math.max(FEWEST, each), Integer.MAX_VALUE);
  }

  private static long total(List<Part> share) {
    return share.stream().mapToLong(part -> part.to() - part.from()).sum();
  }

  /** The reports on the pieces, in their order; each worker takes the next one that is left. */
  private static List<TraceReport> inParallel(
      Workers<Engine> workers, List<TestRange> pieces, TestListener watch) {
    AtomicInteger next = new AtomicInteger();
    TraceReport[] reports = new TraceReport[pieces.size()];
    workers.each(
        engine -> {
          for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
            reports[i] = engine.run(pieces.get(i), watch);
          }
          return true;
        });
    return List.of(reports);
  }

  private static TraceReports reports(
      TraceRequest request, List<Part> share, List<TraceReport> pieces, Observer observer) {
    Map<String, List<TraceReport>> traces = new LinkedHashMap<>();
    for (TraceReport piece : pieces) {
      if (observer.isMissed() && piece.tests().isEmpty()) {
        continue;
      }
      traces.computeIfAbsent(piece.name(), name -> new ArrayList<>()).add(piece);
    }
    return new TraceReports(
        traces.values().stream().map(TraceReport::joined).toList(),
        List.of(),
        Optional.of(request.share()).filter(s -> !s.isWhole()).map(s -> s.shard(share)),
        observer.isMissed());
  }

  private static String nothing(Optional<String> name, List<TraceName> all) {
    return name.isPresent() && !all.isEmpty()
        ? "no such trace: "
            + name.get()
            + ": the traces are "
            + String.join(", ", all.stream().map(TraceName::toString).toList())
        : "there are no traces: add flows to the scenario, each becomes a test";
  }

  /** Passes on what it sees, and knows whether a test was left out. */
  private final class Observer implements TestListener {

    private final long total;
    private final AtomicInteger done = new AtomicInteger();

    Observer(long total) {
      this.total = total;
    }

    @Override
    public void tested() {
      done.incrementAndGet();
      progress.step(total);
    }

    @Override
    public boolean stopped() {
      return stop.getAsBoolean();
    }

    boolean isMissed() {
      return done.get() < total;
    }
  }
}
