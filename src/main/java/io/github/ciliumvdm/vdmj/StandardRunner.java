package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceFilter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import com.fujitsu.vdmj.traces.Verdict;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.traces.TestResult;
import io.github.ciliumvdm.traces.TestRunner;
import java.util.List;
import java.util.Optional;

/** Runs a test as VDMJ's own command does: everything is initialized, and threads are started. */
final class StandardRunner implements TestRunner<INStatement> {

  private static final float ALL = 1;

  /** The number of a test, for a text that is not read; the filter takes zero for no test. */
  private static final int SOME = 1;

  private final ModuleInterpreter interpreter;

  private final TraceFilter filter;

  StandardRunner(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.filter = new TraceFilter(0, ALL, TraceReductionType.NONE, 0);
  }

  @Override
  public TestResult run(List<INStatement> steps) {
    CallSequence test = sequence(steps);
    if (filter.getFilteredBy(test) > 0) {
      return TestResult.SKIPPED;
    }
    List<Object> result = runFresh(test);
    filter.update(result, test, SOME);
    return result(result);
  }

  /** The test as VDMJ has it. */
  static CallSequence sequence(List<INStatement> steps) {
    CallSequence test = new CallSequence();
    test.addAll(steps);
    return test;
  }

  @Override
  public List<String> calls(List<INStatement> test) {
    return new Calls(interpreter).of(test);
  }

  private List<Object> runFresh(CallSequence test) {
    try {
      interpreter.traceInit();
    } catch (Exception e) {
      throw new EngineException("cannot initialize for a test", e);
    }
    return interpreter.runOneTrace(null, test, false);
  }

  /** A list of what the calls return, then what VDMJ says if one fails, then the verdict. */
  private static TestResult result(List<Object> list) {
    Verdict verdict = (Verdict) list.get(list.size() - 1);
    if (verdict == Verdict.PASSED) {
      return TestResult.PASSED;
    }
    String says = String.valueOf(list.get(list.size() - 2));
    int calls = list.size() - 1;
    return new TestResult(TestVerdict.valueOf(verdict.name()), calls, says, Optional.empty());
  }
}
