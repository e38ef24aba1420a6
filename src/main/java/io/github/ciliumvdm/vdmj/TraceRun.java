package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.traces.CallSequence;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.Test;
import io.github.ciliumvdm.report.TestFailure;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReport.Choice;
import io.github.ciliumvdm.report.Witness;
import io.github.ciliumvdm.vdmj.ChosenTests.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trace on its way through its tests; what it has learned on the way, it keeps. */
final class TraceRun {

  private final TraceOrder order;
  private final ChosenTests tests;
  private final TestRunner runner;
  private final Optional<Choice> choice;
  private final Calls calls;

  TraceRun(
      ModuleInterpreter interpreter,
      TraceOrder order,
      ChosenTests tests,
      TestRunner runner,
      Optional<Choice> choice) {
    this.order = order;
    this.tests = tests;
    this.runner = runner;
    this.choice = choice;
    this.calls = new Calls(interpreter);
  }

  /** Whether these tests are still ahead. */
  boolean canGoOn(TraceOrder other) {
    return other.trace().equals(order.trace())
        && other.selection().equals(order.selection())
        && other.loop() == order.loop()
        && tests.passed() <= other.from();
  }

  /** Runs the chosen tests from one on, up to another. */
  TraceReport run(int from, int to, Watch watch) {
    while (tests.passed() < from && tests.next() != null) {
      // Others run these.
    }
    Results results = new Results();
    while (tests.passed() < to && !watch.stopped()) {
      @Nullable Chosen chosen = tests.next();
      if (chosen == null) {
        break;
      }
      results.add(chosen, runner.run(chosen.test(), chosen.number()));
      watch.tested();
    }
    return results.report();
  }

  private final class Results {
    private final List<Test> done = new ArrayList<>();
    private final List<TestFailure> failures = new ArrayList<>();
    private Optional<Witness> witness = Optional.empty();

    void add(Chosen chosen, TestResult result) {
      done.add(new Test(chosen.number(), result.verdict()));
      if (result.failed()) {
        CallSequence test = chosen.test();
        failures.add(
            new TestFailure(
                chosen.number(), test.size(), Statements.beginning(test, result.calls())));
      }
      if (witness.isEmpty() && result.verdict() == TestVerdict.FAILED) {
        witness = Optional.of(witness(chosen, result));
      }
    }

    private Witness witness(Chosen chosen, TestResult result) {
      return new Witness(
          chosen.number(),
          calls.of(chosen.test()),
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
