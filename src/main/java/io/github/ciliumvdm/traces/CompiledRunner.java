package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.compiler.runtime.Step;
import io.github.ciliumvdm.compiler.runtime.Step.Inconclusive;
import io.github.ciliumvdm.model.State;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.traces.PrefixStates.Start;
import java.util.List;
import java.util.Optional;

/**
 * Runs a test on the state of the compiled model. Between tests it keeps the states after calls
 * that another test began with.
 */
final class CompiledRunner implements TestRunner<Step<State>> {

  private final Steps<Step<State>> steps;
  private final PrefixStates<Step<State>, State> beginnings;
  private final Failures<Step<State>> failures;

  CompiledRunner(Steps<Step<State>> steps) {
    this.steps = steps;
    this.beginnings = new PrefixStates<>(steps, new State(), true);
    this.failures = new Failures<>(steps);
  }

  @Override
  public TestResult run(List<Step<State>> test) {
    if (failures.skip(test)) {
      return TestResult.SKIPPED;
    }
    Start<State> start = beginnings.start(test);
    State state = start.state().copy();
    int next = start.steps();
    try {
      for (; next < test.size(); next++) {
        if (test.get(next) instanceof Step.Call<State> call) {
          call.make(state);
          keep(test, next, state);
        }
      }
      return TestResult.PASSED;
    } catch (Inconclusive e) {
      return failure(test, next, TestVerdict.INCONCLUSIVE, e);
    } catch (RuntimeException | StackOverflowError e) {
      return failure(test, next, TestVerdict.FAILED, e);
    }
  }

  @Override
  public List<String> calls(List<Step<State>> test) {
    State initial = new State();
    return test.stream()
        .filter(steps::isCall)
        .map(step -> step instanceof Step.Call<State> call ? call.shown(initial) : step.text())
        .toList();
  }

  private void keep(List<Step<State>> test, int step, State state) {
    if (beginnings.wants(test, step)) {
      beginnings.keep(test, step, state.copy());
    }
  }

  private TestResult failure(List<Step<State>> test, int step, TestVerdict verdict, Throwable why) {
    failures.add(test, step);
    int calls = (int) test.subList(0, step + 1).stream().filter(steps::isCall).count();
    return new TestResult(verdict, calls, String.valueOf(why.getMessage()), Optional.empty());
  }
}
