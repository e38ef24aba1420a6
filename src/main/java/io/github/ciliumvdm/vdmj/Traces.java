package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.traces.TraceIterator;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReport.Choice;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The traces of what an interpreter has loaded. */
final class Traces {

  private final ModuleInterpreter interpreter;
  private final Assignments assignments;
  private @Nullable TraceRun last;

  Traces(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.assignments = new Assignments(interpreter);
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

  int count(TraceName trace, Selection selection) {
    if (selection instanceof Selection.All) {
      return tests(trace).count();
    }
    ChosenTests chosen = new ChosenTests(tests(trace), selection);
    while (chosen.next() != null) {
      // It counts.
    }
    return chosen.passed();
  }

  /** Runs tests of a trace; those that follow on the ones that were run last need no new start. */
  TraceReport run(TraceOrder order, Watch watch) {
    @Nullable TraceRun run = last;
    if (run == null || !run.canGoOn(order)) {
      run = begun(order);
      last = run;
    }
    return run.run(order.from(), order.to(), watch);
  }

  private TraceRun begun(TraceOrder order) {
    TraceIterator tests = tests(order.trace());
    int count = tests.count();
    TestRunner runner =
        order.loop() == Loop.STANDARD || assignments.replaceAState()
            ? new StandardRunner(interpreter, count)
            : new BatchRunner(interpreter, assignments);
    ChosenTests chosen = new ChosenTests(tests, order.selection());
    return new TraceRun(interpreter, order, chosen, runner, choice(order.selection(), count));
  }

  /** The tests of a trace, whose module becomes the default one, as VDMJ's own command has it. */
  private TraceIterator tests(TraceName trace) {
    try {
      interpreter.setDefaultName(trace.module());
      return definition(trace).getIterator(interpreter.getTraceContext(null));
    } catch (Exception e) {
      throw new EngineException("cannot expand the trace " + trace, e);
    }
  }

  private static Optional<Choice> choice(Selection selection, int count) {
    if (selection instanceof Selection.Sample sample) {
      return Optional.of(new Choice(count, "sample", sample.seed()));
    }
    if (selection instanceof Selection.Reduced reduced) {
      String kind = reduced.kind().name().toLowerCase(Locale.ROOT);
      return Optional.of(new Choice(count, kind + ":" + reduced.percent(), reduced.seed()));
    }
    return Optional.empty();
  }

  private INNamedTraceDefinition definition(TraceName trace) {
    TCNameToken name = new TCNameToken(LexLocation.ANY, trace.module(), trace.name());
    @Nullable INNamedTraceDefinition definition = interpreter.findTraceDefinition(name);
    if (definition == null) {
      throw new EngineException("there is no trace " + trace);
    }
    return definition;
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
