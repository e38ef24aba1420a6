package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.traces.TraceFilter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.UnboundTraceException;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.TraceReport.Choice;
import io.github.ciliumvdm.traces.ChosenTests;
import io.github.ciliumvdm.traces.Steps;
import io.github.ciliumvdm.traces.TestRunner;
import io.github.ciliumvdm.traces.TraceRun;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The traces of what an interpreter has loaded. */
final class Traces {

  private static final float PERCENT = 100;

  private final ModuleInterpreter interpreter;
  private final Assignments assignments;

  /** The state of the interpreter as it was initialized last, unless VDMJ's own loop has run. */
  private @Nullable StateSnapshots kept;

  private final Steps<INStatement> steps = new Statements();

  private @Nullable TraceRun<INStatement> last;

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

  /** How many tests of a trace a selection chooses; nothing if that is too many to count. */
  Optional<BigInteger> count(TraceName trace, Selection selection) {
    try {
      return Optional.of(chosen(tests(trace), selection).size());
    } catch (Expansion.BeyondCounting e) {
      return Optional.empty();
    }
  }

  /** Runs tests of a trace; those that follow on the ones that were run last need no new start. */
  TraceReport run(TestRange order, TestListener watch) {
    @Nullable TraceRun<INStatement> run = last;
    if (run == null || !run.canGoOn(order)) {
      run = begun(order);
      last = run;
    }
    return run.run(order.from(), order.to(), watch);
  }

  private TraceRun<INStatement> begun(TestRange order) {
    Expansion<INStatement> tests = tests(order.trace());
    ChosenTests<INStatement> chosen = chosen(tests, order.selection());
    Optional<Choice> choice = choice(order.selection(), tests.size());
    return new TraceRun<>(order, chosen, runner(order.loop()), steps, choice);
  }

  private TestRunner<INStatement> runner(Loop loop) {
    @Nullable StateSnapshots state = kept;
    if (state != null && loop == Loop.BATCH) {
      return new BatchRunner(interpreter, state, steps);
    }
    kept = null;
    return new StandardRunner(interpreter);
  }

  /**
   * The tests of a trace, whose module becomes the default one, as VDMJ's own command has it. What
   * it binds is evaluated in the initial state.
   */
  private Expansion<INStatement> tests(TraceName trace) {
    initialize();
    try {
      interpreter.setDefaultName(trace.module());
      return Expanding.of(definition(trace), interpreter.getTraceContext(null));
    } catch (Expansion.BeyondCounting e) {
      throw e;
    } catch (ContextException e) {
      String error = "Error " + e.number + ": " + e.rawMessage;
      throw new UnboundTraceException(trace, place(e.location), error, e);
    } catch (Exception e) {
      throw new EngineException("cannot expand the trace " + trace, e);
    }
  }

  private void initialize() {
    @Nullable StateSnapshots state = kept;
    if (state != null) {
      state.restore(state.initial(), interpreter.getInitialContext());
      return;
    }
    try {
      interpreter.traceInit();
    } catch (Exception e) {
      throw new EngineException("cannot initialize for a trace", e);
    }
    if (!assignments.replaceAState()) {
      kept = new StateSnapshots(assignments);
    }
  }

  private static ChosenTests<INStatement> chosen(
      Expansion<INStatement> tests, Selection selection) {
    return selection instanceof Selection.Reduced reduced
        ? reduced(tests, reduced)
        : ChosenTests.of(tests, selection);
  }

  /** VDMJ looks at all tests, one after the other. */
  private static ChosenTests<INStatement> reduced(
      Expansion<INStatement> tests, Selection.Reduced reduced) {
    int count = tests.size().intValueExact();
    TraceReductionType type = TraceReductionType.valueOf(reduced.kind().name());
    TraceFilter filter = new TraceFilter(count, reduced.percent() / PERCENT, type, reduced.seed());
    List<BigInteger> left = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger number = BigInteger.valueOf(i);
      if (!filter.isRemoved(StandardRunner.sequence(tests.test(number)), i + 1)) {
        left.add(number);
      }
    }
    return new ChosenTests<>(tests, left);
  }

  private static Optional<Choice> choice(Selection selection, BigInteger count) {
    if (selection instanceof Selection.Reduced reduced) {
      String kind = reduced.kind().name().toLowerCase(Locale.ROOT);
      return Optional.of(new Choice(count, kind + ":" + reduced.percent(), reduced.seed()));
    }
    return ChosenTests.choice(selection, count);
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
