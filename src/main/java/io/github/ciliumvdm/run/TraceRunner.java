package io.github.ciliumvdm.run;

import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Runs the traces of scenarios, which are loaded as in VDMJ's own command line. */
public final class TraceRunner {

  private final Scenarios scenarios;
  private final Progress progress;
  private final Settings settings;

  public TraceRunner(Scenarios scenarios, Progress progress, Settings settings) {
    this.scenarios = scenarios;
    this.progress = progress;
    this.settings = settings;
  }

  /** The reports on the traces of that name, or on all. */
  public List<TraceReport> run(List<String> paths, Optional<String> name, Loop loop, Jobs jobs)
      throws BadInputException {
    return overTraces(
        paths,
        name,
        jobs,
        (engine, trace) -> {
          TraceReport report = engine.run(trace, loop);
          progress.step(0);
          return report;
        });
  }

  /** The traces of that name, or all, each with the number of its tests. */
  public Map<TraceName, Integer> count(List<String> paths, Optional<String> name, Jobs jobs)
      throws BadInputException {
    Map<TraceName, Integer> counts = new LinkedHashMap<>();
    overTraces(paths, name, jobs, (engine, trace) -> Map.entry(trace, engine.count(trace)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private <R> List<R> overTraces(
      List<String> paths, Optional<String> name, Jobs jobs, BiFunction<Engine, TraceName, R> work)
      throws BadInputException {
    List<Path> files = scenarios.find(paths);
    if (files.stream().anyMatch(Scenarios::isStandardInput)) {
      throw BadInputException.because(
          "traces cannot be run of standard input: name a scenario file");
    }
    List<Translation> translations = scenarios.translate(files, settings);
    Scenarios.requireSound(translations);
    try (Workers workers = Workers.forScenarios(jobs.forTraces(files.size()), files, settings)) {
      TranslationRunner.requireTaken(workers, translations);
      List<TraceName> all = flat(workers.each(Engine::traces));
      List<R> results = flat(workers.each(engine -> wanted(engine, name, work)));
      if (results.isEmpty()) {
        throw BadInputException.because(nothing(name, all));
      }
      return results;
    } catch (EngineException e) {
      throw orBadModules(e, files);
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

  private static <R> List<R> wanted(
      Engine engine, Optional<String> name, BiFunction<Engine, TraceName, R> work) {
    return engine.traces().stream()
        .filter(trace -> name.map(trace::isCalled).orElse(true))
        .map(trace -> work.apply(engine, trace))
        .toList();
  }

  private static String nothing(Optional<String> name, List<TraceName> all) {
    return name.isPresent() && !all.isEmpty()
        ? "no trace is called "
            + name.get()
            + ": the traces are "
            + String.join(", ", all.stream().map(TraceName::toString).toList())
        : "there are no traces: write flows in the scenario, each becomes a test";
  }

  private static <R> List<R> flat(List<List<R>> parts) {
    List<R> all = new ArrayList<>();
    parts.forEach(all::addAll);
    return all;
  }
}
