package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.compiled.CompiledModel;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.compiler.runtime.Expansion.Alternatives;
import io.github.ciliumvdm.compiler.runtime.Expansion.BeyondCounting;
import io.github.ciliumvdm.compiler.runtime.Step;
import io.github.ciliumvdm.compiler.runtime.Step.Ready;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.model.State;
import io.github.ciliumvdm.model.scenario.ScenarioModule;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.yaml.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The traces of scenarios, as the compiled model has them. */
final class CompiledTraces {

  private static final String EACH_FLOW = "Each_flow";

  private final List<TraceName> names = new ArrayList<>();

  /** How each trace is expanded, by its name with the module. */
  private final Map<String, Supplier<Expansion<Step<State>>>> traces = new HashMap<>();

  private final Steps<Step<State>> steps = new CompiledSteps();
  private @Nullable TraceRun<Step<State>> last;

  /** Those of the scenarios that have flows. */
  CompiledTraces(List<Translation> translations) {
    translations.stream().filter(each -> !each.flows().isEmpty()).forEach(this::add);
  }

  private void add(Translation translation) {
    ScenarioModule scenario = CompiledModel.scenario(translation.expression());
    List<String> functions = translation.flowFunctions();
    add(translation, EACH_FLOW, () -> eachFlow(scenario, functions));
    scenario
        .traces()
        .forEach((name, trace) -> add(translation, name, () -> trace.apply(new State())));
  }

  private void add(
      Translation translation, String trace, Supplier<Expansion<Step<State>>> expanding) {
    TraceName name = new TraceName(translation.module(), trace, Place.startOf(translation.file()));
    names.add(name);
    traces.put(name.toString(), expanding);
  }

  /** A test for each flow: the call of the function that the scenario's module has for it. */
  private static Expansion<Step<State>> eachFlow(ScenarioModule scenario, List<String> functions) {
    List<Expansion<Step<State>>> tests = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      int number = i + 1;
      Ready ready = new Ready(() -> true, () -> scenario.as_expected(number));
      tests.add(
          new Expansion.Call<>(new Step.Call<State>(functions.get(i), List.of(), state -> ready)));
    }
    return tests.size() == 1 ? tests.get(0) : Alternatives.of(tests);
  }

  /** Their names, in the order of the scenarios. */
  List<TraceName> names() {
    return List.copyOf(names);
  }

  /** Whether there is such a trace. */
  boolean has(TraceName trace) {
    return traces.containsKey(trace.toString());
  }

  /** How many tests of a trace a selection chooses; nothing if that is beyond counting. */
  Optional<BigInteger> count(TraceName trace, Selection selection) {
    try {
      return Optional.of(ChosenTests.of(tests(trace), selection).size());
    } catch (BeyondCounting e) {
      return Optional.empty();
    }
  }

  /** Runs tests of a trace. */
  TraceReport run(TestRange order, TestListener watch) {
    @Nullable TraceRun<Step<State>> run = last;
    if (run == null || !run.canGoOn(order)) {
      run = begun(order);
      last = run;
    }
    return run.run(order.from(), order.to(), watch);
  }

  private TraceRun<Step<State>> begun(TestRange order) {
    Expansion<Step<State>> tests = tests(order.trace());
    return new TraceRun<>(
        order,
        ChosenTests.of(tests, order.selection()),
        new CompiledRunner(steps),
        steps,
        ChosenTests.choice(order.selection(), tests.size()));
  }

  private Expansion<Step<State>> tests(TraceName trace) {
    Supplier<Expansion<Step<State>>> expanding = traces.get(trace.toString());
    if (expanding == null) {
      throw new EngineException("there is no trace " + trace);
    }
    try {
      return expanding.get();
    } catch (BeyondCounting e) {
      throw e;
    } catch (RuntimeException e) {
      throw new EngineException("cannot expand the trace " + trace, e);
    }
  }
}
