package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.traces.CallSequence;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.report.TestVerdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test in the thread of the caller, after a reset of the state. The values of the modules
 * are not evaluated again: they cannot have changed.
 */
final class BatchRunner implements TestRunner {

  private static final int FUNCTION_PRECONDITION = 4055;
  private static final int OPERATION_PRECONDITION = 4071;

  private final ModuleInterpreter interpreter;
  private final List<INStateDefinition> states;
  private final FailedStems failed = new FailedStems();

  BatchRunner(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.states =
        interpreter.getModules().stream().map(BatchRunner::state).toList().stream()
            .flatMap(Optional::stream)
            .toList();
  }

  @Override
  public TestResult run(CallSequence test, int number) {
    return failed.skip(test) ? TestResult.SKIPPED : run(test, initialContext());
  }

  private TestResult run(CallSequence test, Context context) {
    int succeeded = 0;
    try {
      for (INStatement statement : test) {
        statement.eval(context);
        succeeded += statement instanceof INTraceVariableStatement ? 0 : 1;
      }
      return TestResult.PASSED;
    } catch (ContextException e) {
      failed.add(test, succeeded + 1);
      String says = String.valueOf(e.getMessage());
      return new TestResult(verdict(e, context), says, Optional.of(Traces.place(e.location)));
    } catch (Exception | StackOverflowError e) {
      failed.add(test, succeeded + 1);
      String says = String.valueOf(e.getMessage());
      return new TestResult(TestVerdict.FAILED, says, Optional.empty());
    }
  }

  private Context initialContext() {
    try {
      states.forEach(state -> state.getState().initialize(interpreter.getInitialContext()));
      return interpreter.getTraceContext(null);
    } catch (ValueException e) {
      throw new EngineException("cannot reset the state for a test", e);
    }
  }

  /**
   * An error in the test itself says nothing of the specification: a precondition of what the test
   * calls, or anything else that is wrong before a call is made.
   */
  @SuppressWarnings("ReferenceEquality") // a context is a map, and equal ones need not be the same
  private static TestVerdict verdict(ContextException e, Context test) {
    @Nullable Context where =
        switch (e.number) {
          case FUNCTION_PRECONDITION -> caller(caller(e.ctxt));
          case OPERATION_PRECONDITION -> caller(e.ctxt);
          default -> e.ctxt;
        };
    return where == test ? TestVerdict.INCONCLUSIVE : TestVerdict.FAILED;
  }

  private static @Nullable Context caller(@Nullable Context context) {
    return context == null ? null : context.outer;
  }

  private static Optional<INStateDefinition> state(INModule module) {
    return Optional.ofNullable(module.defs.findStateDefinition());
  }
}
