package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.values.CPUValue;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.traces.Failures;
import io.github.ciliumvdm.traces.PrefixStates;
import io.github.ciliumvdm.traces.PrefixStates.Start;
import io.github.ciliumvdm.traces.Steps;
import io.github.ciliumvdm.traces.TestResult;
import io.github.ciliumvdm.traces.TestRunner;
import io.github.ciliumvdm.vdmj.StateSnapshots.Snapshot;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test in the thread of the caller. Between tests it keeps what cannot differ: the values of
 * the modules, and the state after calls that another test began with.
 */
final class BatchRunner implements TestRunner<INStatement> {

  private static final int FUNCTION_PRECONDITION = 4055;
  private static final int OPERATION_PRECONDITION = 4071;

  private final Context context;
  private final StateSnapshots state;
  private final Steps<INStatement> steps;
  private final PrefixStates<INStatement, Snapshot> beginnings;
  private final Failures<INStatement> failures;
  private final Calls calls;

  BatchRunner(ModuleInterpreter interpreter, StateSnapshots state, Steps<INStatement> steps) {
    this.context = new Context(LexLocation.ANY, "variables of a trace", Globals.of(interpreter));
    this.state = state;
    this.steps = steps;
    this.failures = new Failures<>(steps);
    this.calls = new Calls(interpreter);
    this.beginnings =
        new PrefixStates<>(steps, state.initial(), !NativeFunctions.areIn(interpreter));
  }

  @Override
  public TestResult run(List<INStatement> test) {
    if (failures.skip(test)) {
      return TestResult.SKIPPED;
    }
    Start<Snapshot> start = beginnings.start(test);
    context.setThreadState(CPUValue.vCPU);
    state.restore(start.state(), context);
    try {
      return runFrom(start.steps(), test);
    } finally {
      forgetVariables(test);
    }
  }

  @Override
  public List<String> calls(List<INStatement> test) {
    return calls.of(test);
  }

  private TestResult runFrom(int done, List<INStatement> test) {
    int next = 0;
    try {
      for (; next < test.size(); next++) {
        INStatement statement = test.get(next);
        if (next >= done) {
          statement.eval(context);
          keep(test, next);
        } else if (!steps.isCall(statement)) {
          statement.eval(context);
        }
      }
      return TestResult.PASSED;
    } catch (ContextException e) {
      return failure(test, next, verdict(e), e, Optional.of(Traces.place(e.location)));
    } catch (Exception | StackOverflowError e) {
      return failure(test, next, TestVerdict.FAILED, e, Optional.empty());
    }
  }

  private void keep(List<INStatement> test, int statement) {
    if (beginnings.wants(test, statement)) {
      beginnings.keep(test, statement, state.snapshot());
    }
  }

  private TestResult failure(
      List<INStatement> test,
      int statement,
      TestVerdict verdict,
      Throwable why,
      Optional<Place> place) {
    state.forget();
    failures.add(test, statement);
    int made = (int) test.subList(0, statement + 1).stream().filter(steps::isCall).count();
    return new TestResult(verdict, made, String.valueOf(why.getMessage()), place);
  }

  /** The next test has variables of its own. */
  private void forgetVariables(List<INStatement> test) {
    for (INStatement statement : test) {
      if (statement instanceof INTraceVariableStatement variable) {
        context.remove(variable.var.name);
      }
    }
  }

  /**
   * An error in the test itself says nothing of the specification: a precondition of what the test
   * calls, or anything else that is wrong before a call is made.
   */
  @SuppressWarnings("ReferenceEquality") // a context is a map, and equal ones need not be the same
  private TestVerdict verdict(ContextException e) {
    @Nullable Context where =
        switch (e.number) {
          case FUNCTION_PRECONDITION -> caller(caller(e.ctxt));
          case OPERATION_PRECONDITION -> caller(e.ctxt);
          default -> e.ctxt;
        };
    return where == context ? TestVerdict.INCONCLUSIVE : TestVerdict.FAILED;
  }

  private static @Nullable Context caller(@Nullable Context context) {
    return context == null ? null : context.outer;
  }
}
