package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.engine.Answer;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.vdm.Vdm;
import java.io.File;
import java.util.List;

/**
 * The engine that VDMJ is. Expressions are evaluated in the thread that asks, which has the stack
 * for it: VDMJ's own threads have the JVM's default.
 */
public final class Interpreting implements Engine {

  private final ModuleInterpreter interpreter;
  private final Values values;
  private final Traces traces;

  private Interpreting(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.values = new Values(interpreter);
    this.traces = new Traces(interpreter);
  }

  /** An engine for the model and some scenario files. */
  public static Engine load(List<File> scenarios) {
    return new Interpreting(Loading.load(scenarios));
  }

  /** An engine for nothing but the files. */
  public static Engine loadAlone(List<File> files) {
    return new Interpreting(Loading.loadAlone(files));
  }

  @Override
  public Answer judge(Vdm expression) {
    try {
      return Answers.of(evaluate(expression));
    } catch (Exception | StackOverflowError e) {
      return new Answer.Broken(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<TraceName> traces() {
    return traces.names();
  }

  @Override
  public int count(TraceName trace, Selection selection) {
    return traces.count(trace, selection);
  }

  @Override
  public TraceReport run(TraceOrder order, Watch watch) {
    return traces.run(order, watch);
  }

  private Value evaluate(Vdm expression) throws ValueException {
    return values.of(expression, interpreter.getTraceContext(null));
  }
}
