package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceIterator;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.Witness;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The traces of what an interpreter has loaded. */
final class Traces {

  private final ModuleInterpreter interpreter;

  Traces(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<TraceName> names() {
    List<TraceName> names = new ArrayList<>();
    for (INModule module : interpreter.getModules()) {
      for (INDefinition definition : module.defs) {
        if (definition instanceof INNamedTraceDefinition) {
          names.add(name(definition));
        }
      }
    }
    return names;
  }

  /** The tests of a trace, whose module becomes the default one, as VDMJ's own command has it. */
  TraceIterator tests(TraceName trace) {
    try {
      interpreter.setDefaultName(trace.module());
      return definition(trace).getIterator(interpreter.getTraceContext(null));
    } catch (Exception e) {
      throw new EngineException("cannot expand the trace " + trace, e);
    }
  }

  TraceReport run(TraceName trace, Loop loop) {
    TraceIterator tests = tests(trace);
    TestRunner runner =
        loop == Loop.STANDARD
            ? new StandardRunner(interpreter, tests.count())
            : new BatchRunner(interpreter);
    List<TestVerdict> verdicts = new ArrayList<>();
    Optional<Witness> witness = Optional.empty();
    while (tests.hasMoreTests()) {
      CallSequence test = tests.getNextTest();
      TestResult result = runner.run(test, verdicts.size() + 1);
      verdicts.add(result.verdict());
      if (witness.isEmpty() && result.verdict() == TestVerdict.FAILED) {
        witness = Optional.of(witness(verdicts.size(), test, result, trace));
      }
    }
    interpreter.init();
    return new TraceReport(trace.toString(), trace.place().file(), verdicts, witness);
  }

  private INNamedTraceDefinition definition(TraceName trace) {
    TCNameToken name = new TCNameToken(LexLocation.ANY, trace.module(), trace.name());
    @Nullable INNamedTraceDefinition definition = interpreter.findTraceDefinition(name);
    if (definition == null) {
      throw new EngineException("there is no trace " + trace);
    }
    return definition;
  }

  private Witness witness(int number, CallSequence test, TestResult result, TraceName trace) {
    List<String> calls = new Calls(interpreter).of(test);
    return new Witness(number, calls, result.says(), result.place().orElse(trace.place()));
  }

  private static TraceName name(INDefinition definition) {
    return new TraceName(
        definition.name.getModule(), definition.name.getName(), place(definition.location));
  }

  static Place place(LexLocation location) {
    return new Place(
        location.file.getPath().replace(File.separatorChar, '/'),
        location.startLine,
        location.startPos);
  }
}
