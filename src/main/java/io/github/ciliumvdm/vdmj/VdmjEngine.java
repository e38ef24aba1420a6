package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.interpreter.Answering;
import io.github.ciliumvdm.interpreter.Values;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.ReaderSettings;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.vdm.Vdm;
import java.io.File;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The engine that VDMJ is. Expressions are evaluated in the thread that asks, which has the stack
 * for it: VDMJ's own threads have the JVM's default.
 */
public final class VdmjEngine implements Engine {

  private final ModuleInterpreter interpreter;
  private final Answering answering;
  private final Traces traces;

  private VdmjEngine(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.answering = new Answering(new Values(interpreter));
    this.traces = new Traces(interpreter);
  }

  /** An engine for the model and some scenario files, which are read with the settings. */
  public static Engine load(List<File> scenarios, Map<String, String> settings) {
    use(settings);
    return new VdmjEngine(Loading.load(scenarios));
  }

  /** An engine for nothing but the files. */
  public static Engine loadAlone(List<File> files, Map<String, String> settings) {
    use(settings);
    return new VdmjEngine(Loading.loadAlone(files));
  }

  private static void use(Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    ReaderSettings.use(Settings.of(properties));
  }

  @Override
  public Answer judge(Vdm expression) {
    return answering.answer(expression, Globals.of(interpreter));
  }

  @Override
  public List<TraceName> traces() {
    return traces.names();
  }

  @Override
  public Optional<BigInteger> count(TraceName trace, Selection selection) {
    return traces.count(trace, selection);
  }

  @Override
  public TraceReport run(TestRange order, TestListener watch) {
    return traces.run(order, watch);
  }
}
