package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.compiled.Substituting;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestReport;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.Witness;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.vdm.Vdm;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The traces that each scenario has, compiled; VDMJ, which loads everything first, is opened only
 * for what is left: traces that people write, and the words for a test that failed.
 */
public final class ScenarioTraces implements Engine {

  private final CompiledTraces compiled;
  private final Judge judge;
  private final Supplier<Engine> opening;
  private final boolean others;
  private final boolean compared;
  private final Consumer<String> warnings;
  private @Nullable Engine opened;

  /**
   * The traces of scenarios, and maybe others.
   *
   * @param opening opens VDMJ with all files
   * @param others whether the files have other traces too
   * @param compared whether VDMJ runs all tests as well, and must find the same
   * @param warnings hears of what went wrong and could be put right
   */
  public ScenarioTraces(
      List<Translation> translations,
      Supplier<Engine> opening,
      boolean others,
      boolean compared,
      Consumer<String> warnings) {
    this.compiled = new CompiledTraces(translations);
    this.opening = opening;
    this.others = others;
    this.compared = compared;
    this.warnings = warnings;
    this.judge = new Substituting(this::vdmj, warnings);
  }

  private Engine vdmj() {
    Engine engine = opened == null ? opening.get() : opened;
    opened = engine;
    return engine;
  }

  @Override
  public Answer judge(Vdm question) {
    return judge.judge(question);
  }

  @Override
  public List<TraceName> traces() {
    return others ? vdmj().traces() : compiled.names();
  }

  @Override
  public Optional<BigInteger> count(TraceName trace, Selection selection) {
    if (!isCompiled(trace, selection)) {
      return vdmj().count(trace, selection);
    }
    Optional<BigInteger> count = compiled.count(trace, selection);
    if (compared && !count.equals(vdmj().count(trace, selection))) {
      throw new EngineException("VDMJ does not find the " + count + " tests of " + trace);
    }
    return count;
  }

  @Override
  public TraceReport run(TestRange order, TestListener watch) {
    if (order.loop() == Loop.STANDARD || !isCompiled(order.trace(), order.selection())) {
      return vdmj().run(order, watch);
    }
    TraceReport report = compiled.run(order, watch);
    if (compared) {
      requireSame(report, vdmj().run(order, TestListener.none()));
    }
    return report.witness().isEmpty() ? report : told(report, report.witness().get(), order, watch);
  }

  /** VDMJ's reductions look at the tests as VDMJ has them. */
  private boolean isCompiled(TraceName trace, Selection selection) {
    return compiled.has(trace) && !(selection instanceof Selection.Reduced);
  }

  private static void requireSame(TraceReport ours, TraceReport vdmjs) {
    List<TestReport> done = vdmjs.tests().subList(0, ours.tests().size());
    if (!ours.tests().equals(done)) {
      for (int i = 0; i < done.size(); i++) {
        if (!done.get(i).equals(ours.tests().get(i))) {
          throw new EngineException(
              ours.name() + ": compiled " + ours.tests().get(i) + ", by VDMJ " + done.get(i));
        }
      }
    }
  }

  /** The report with a witness in VDMJ's words, who must find that it fails, too. */
  private TraceReport told(
      TraceReport report, Witness witness, TestRange order, TestListener watch) {
    if (witness.number().bitLength() >= Integer.SIZE) {
      return report;
    }
    int number = witness.number().intValueExact();
    TestRange single =
        new TestRange(order.trace(), new Selection.All(), number - 1, number, order.loop());
    TraceReport again = vdmj().run(single, TestListener.none());
    if (again.verdicts().equals(List.of(TestVerdict.FAILED))) {
      return report.withWitness(again.witness());
    }
    assert false : report;
    warnings.accept(
        "the compiled model fails in test %d of %s, which is an internal error, so VDMJ ran the tests"
            .formatted(number, order.trace()));
    return vdmj().run(order, watch);
  }
}
