package io.github.ciliumvdm.model;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.answer.Answer.Judged;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.equality.CallByCall;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.vdmj.VdmjEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All laws, scenarios and policies, once: several tests look at what became of them.
 *
 * @param laws what became of the traces
 * @param broken the scenarios that do not hold
 * @param coverage what was evaluated of the model
 * @param calls what the compiled model made of the calls
 */
record ModelRun(
    List<TraceReport> laws, List<Path> broken, List<Coverage> coverage, CallByCall calls) {

  ModelRun {
    laws = List.copyOf(laws);
    broken = List.copyOf(broken);
    coverage = List.copyOf(coverage);
  }

  private static final List<Settings> SETTINGS =
      List.of(
          Settings.none(),
          new Settings(Optional.empty(), Map.of("clusterNetworkPolicy", "true"), Map.of()),
          new Settings(Optional.of("1.19"), Map.of(), Map.of()),
          new Settings(Optional.of("1.18"), Map.of(), Map.of()));

  static ModelRun once() {
    return Once.RUN;
  }

  /**
   * VDMJ counts what it evaluates in static fields: so this is one engine, in this class loader.
   */
  private static ModelRun run() {
    LexLocation.resetLocations();
    Engine engine = VdmjEngine.load(Inputs.laws(), Map.of());
    List<TraceName> traces = engine.traces();
    // The first trace initializes everything anew, all others find it so.
    engine.count(traces.get(0), new Selection.All());
    CallByCall calls = CallByCall.of(ModuleInterpreter.getInstance());
    List<TraceReport> laws = traces.stream().map(trace -> engine.run(trace, Loop.BATCH)).toList();
    List<Path> broken =
        Inputs.scenarios().stream().filter(scenario -> !holds(engine, scenario)).toList();
    Inputs.policies().forEach(policy -> look(engine, policy));
    Inputs.refused()
        .forEach(scenario -> look(engine, Translator.scenario(scenario, Settings.none())));
    return new ModelRun(laws, broken, Coverage.measured(), calls);
  }

  /** Evaluates what is wrong with a policy, with and without tiers and in every version. */
  private static void look(Engine engine, Path policy) {
    for (Settings settings : SETTINGS) {
      look(engine, Translator.resources(List.of(policy), settings));
    }
  }

  private static void look(Engine engine, Translation translation) {
    if (translation.problems().isEmpty()) {
      engine.judge(translation.expression());
    }
  }

  /** Whether all flows of the scenario are decided as it expects. */
  static boolean holds(Engine engine, Path scenario) {
    Translation translation = Translator.scenario(scenario, Settings.none());
    return engine.judge(translation.expression()) instanceof Judged judged
        && judged.judgements().size() == translation.flows().size()
        && judged.judgements().stream().allMatch(judgement -> judgement.met());
  }

  private static final class Once {
    static final ModelRun RUN = run();
  }
}
