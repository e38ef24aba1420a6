package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.interpreter.FreshThread;
import io.github.ciliumvdm.report.TestFailure;
import io.github.ciliumvdm.report.TestReport;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReport.Choice;
import io.github.ciliumvdm.report.Witness;
import io.github.ciliumvdm.traces.ChosenTests.Chosen;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trace on its way through its tests; what it has learned on the way, it keeps.
 *
 * @param <S> a step of a test
 */
public final class TraceRun<S> {

  private final TestRange order;
  private final ChosenTests<S> tests;
  private final TestRunner<S> runner;
  private final Steps<S> steps;
  private final Optional<Choice> choice;

  /** The position, among the chosen tests, of the one that comes next. */
  private int next;

  /** At its beginning. */
  public TraceRun(
      TestRange order,
      ChosenTests<S> tests,
      TestRunner<S> runner,
      Steps<S> steps,
      Optional<Choice> choice) {
    this.order = order;
    this.tests = tests;
    this.runner = runner;
    this.steps = steps;
    this.choice = choice;
  }

  /** Whether these tests are still ahead. */
  public boolean canGoOn(TestRange other) {
    return other.trace().equals(order.trace())
        && other.selection().equals(order.selection())
        && other.loop() == order.loop()
        && next <= other.from();
  }

  /** Runs the chosen tests from one on, up to another. */
  public TraceReport run(int from, int to, TestListener watch) {
    next = from;
    int end = BigInteger.valueOf(to).min(tests.size()).intValue();
    Results results = new Results();
    while (next < end && !watch.stopped()) {
      FreshThread.call(() -> results.addUpToFailure(end, watch));
    }
    return results.report();
  }

  private final class Results {
    private final List<TestReport> done = new ArrayList<>();
    private final List<TestFailure> failures = new ArrayList<>();
    private Optional<Witness> witness = Optional.empty();

    /** Runs tests, one after the other, as long as they do not fail. */
    boolean addUpToFailure(int end, TestListener watch) {
      boolean failed = false;
      while (next < end && !failed && !watch.stopped()) {
        Chosen<S> chosen = tests.get(next);
        TestResult result = runner.run(chosen.test());
        next++;
        add(chosen, result);
        watch.tested();
        failed = result.failed();
      }
      return failed;
    }

    private void add(Chosen<S> chosen, TestResult result) {
      done.add(new TestReport(chosen.number(), result.verdict()));
      if (result.failed()) {
        List<S> test = chosen.test();
        failures.add(
            new TestFailure(chosen.number(), test.size(), steps.beginning(test, result.calls())));
      }
      if (witness.isEmpty() && result.verdict() == TestVerdict.FAILED) {
        witness = Optional.of(witness(chosen, result));
      }
    }

    private Witness witness(Chosen<S> chosen, TestResult result) {
      return new Witness(
          chosen.number(),
          runner.calls(chosen.test()),
          result.says(),
          result.place().orElse(order.trace().place()));
    }

    TraceReport report() {
      TraceName trace = order.trace();
      return new TraceReport(
          trace.toString(), trace.place().file(), done, failures, witness, choice);
    }
  }
}
