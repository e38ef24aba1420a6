package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.messages.VDMErrorsException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.engine.Answer;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TraceReport;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The engine that VDMJ is. Expressions are evaluated in the thread that asks, which has the stack
 * for it: VDMJ's own threads have the JVM's default.
 */
public final class Interpreting implements Engine {

  private final ModuleInterpreter interpreter;

  private Interpreting(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** An engine for the model and some scenario files. */
  public static Engine load(List<File> scenarios) {
    return new Interpreting(Loading.load(scenarios));
  }

  @Override
  public Answer judge(String expression) {
    try {
      return Answers.of(Evaluation.of(interpreter, Loading.QUESTIONS, expression));
    } catch (VDMErrorsException e) {
      return new Answer.Broken(
          e.errors.stream().map(Object::toString).collect(Collectors.joining("\n")));
    } catch (Exception | StackOverflowError e) {
      return new Answer.Broken(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<TraceName> traces() {
    return new Traces(interpreter).names();
  }

  @Override
  public int count(TraceName trace) {
    return new Traces(interpreter).tests(trace).count();
  }

  @Override
  public TraceReport run(TraceName trace, Loop loop) {
    return new Traces(interpreter).run(trace, loop);
  }
}
