package io.github.ciliumvdm.run;

import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReports;
import io.github.ciliumvdm.run.Share.Part;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Runs the traces of scenarios, which are loaded as in VDMJ's own command line. */
public final class TraceRunner {

  /** How often each worker comes for more, so that none is left with a lot of work at the end. */
  private static final int PIECES = 8;

  /** Tests that one worker runs in a row: not so few that it spends its time on skipping others. */
  private static final int FEWEST = 50;

  private final Scenarios scenarios;
  private final Progress progress;
  private final BooleanSupplier stop;
  private final Settings settings;

  /**
   * @param stop whether no more tests shall be begun; the report then has those that were done
   */
  public TraceRunner(
      Scenarios scenarios, Progress progress, BooleanSupplier stop, Settings settings) {
    this.scenarios = scenarios;
    this.progress = progress;
    this.stop = stop;
    this.settings = settings;
  }

  /** The reports on the traces that are meant. */
  public TraceReports run(TraceRequest request) throws BadInputException {
    try (Workers<Engine> workers = loaded(request)) {
      List<TraceName> traces = meant(workers, request.name());
      List<Integer> counts = counts(workers, traces, request);
      List<Part> share = request.share().parts(counts);
      List<TraceOrder> pieces = pieces(share, traces, request);
      Observer observer = new Observer(share.stream().mapToLong(p -> p.to() - p.from()).sum());
      return reports(request, share, inParallel(workers, pieces, observer), observer);
    }
  }

  /** The traces that are meant, each with the number of its tests. */
  public Map<TraceName, Integer> count(TraceRequest request) throws BadInputException {
    try (Workers<Engine> workers = loaded(request)) {
      List<TraceName> traces = meant(workers, request.name());
      List<Integer> counts = counts(workers, traces, request);
      Map<TraceName, Integer> result = new LinkedHashMap<>();
      IntStream.range(0, counts.size()).forEach(i -> result.put(traces.get(i), counts.get(i)));
      return result;
    }
  }

  private Workers<Engine> loaded(TraceRequest request) throws BadInputException {
    List<Path> files = scenarios.find(request.paths());
    if (files.stream().anyMatch(Scenarios::isStandardInput)) {
      throw BadInputException.because(
          "traces cannot be run of standard input: name a scenario file");
    }
    List<Translation> translations = scenarios.translate(files, settings);
    Scenarios.requireSound(translations);
    Workers<Engine> workers = Workers.forScenarios(request.jobs().forTraces(), files, settings);
    try {
      TranslationRunner.requireTaken(workers, translations);
      return workers;
    } catch (EngineException e) {
      workers.close();
      throw orBadModules(e, files);
    } catch (BadInputException | RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** What VDMJ does not take is what people wrote, where they wrote something. */
  private static BadInputException orBadModules(EngineException e, List<Path> scenarios) {
    List<Path> written = WrittenModules.beside(scenarios);
    if (written.isEmpty()) {
      throw e;
    }
    return BadInputException.because(
        e.getMessage() + "\nMend the modules beside the scenarios: " + written);
  }

  private static List<TraceName> meant(Workers<Engine> workers, Optional<String> name)
      throws BadInputException {
    List<TraceName> all = Worker.result(workers.start(0, Engine::traces));
    List<TraceName> meant =
        all.stream().filter(trace -> name.map(trace::isCalled).orElse(true)).toList();
    if (meant.isEmpty()) {
      throw BadInputException.because(nothing(name, all));
    }
    return meant;
  }

  private static List<Integer> counts(
      Workers<Engine> workers, List<TraceName> traces, TraceRequest request) {
    return Worker.result(
        workers.start(
            0,
            engine ->
                traces.stream().map(trace -> engine.count(trace, request.selection())).toList()));
  }

  /** The parts of the traces, cut so that all workers have something to do. */
  private static List<TraceOrder> pieces(
      List<Part> share, List<TraceName> traces, TraceRequest request) {
    int total = share.stream().mapToInt(part -> part.to() - part.from()).sum();
    int size = Math.max(FEWEST, total / (PIECES * request.jobs().forTraces()) + 1);
    List<TraceOrder> pieces = new ArrayList<>();
    for (Part part : share) {
      int from = part.from();
      do {
        int to = Math.min(from + size, part.to());
        pieces.add(
            new TraceOrder(
                traces.get(part.thing()), request.selection(), from, to, request.loop()));
        from = to;
      } while (from < part.to());
    }
    return pieces;
  }

  /** The reports on the pieces, in their order; each worker takes the next one that is left. */
  private static List<TraceReport> inParallel(
      Workers<Engine> workers, List<TraceOrder> pieces, Watch watch) {
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
        Optional.of(request.share()).filter(s -> !s.isWhole()).map(s -> s.shard(share)),
        observer.isMissed());
  }

  private static String nothing(Optional<String> name, List<TraceName> all) {
    return name.isPresent() && !all.isEmpty()
        ? "no trace is called "
            + name.get()
            + ": the traces are "
            + String.join(", ", all.stream().map(TraceName::toString).toList())
        : "there are no traces: write flows in the scenario, each becomes a test";
  }

  /** Passes on what it sees, and knows whether a test was left out. */
  private final class Observer implements Watch {

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
