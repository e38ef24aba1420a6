package io.github.ciliumvdm.compiled;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.Type;
import io.github.ciliumvdm.model.flow.Flow;
import io.github.ciliumvdm.model.flow.FlowTypes;
import io.github.ciliumvdm.model.scenario.ScenarioModule;
import io.github.ciliumvdm.model.snapshot.Snapshot;
import io.github.ciliumvdm.model.snapshot.SnapshotTypes;
import io.github.ciliumvdm.model.system.SystemModule;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.function.BiFunction;

/** The model as Java. What goes wrong in it is an exception. */
public final class CompiledModel implements Judge {

  private static final String REPORT = "System`report";

  private static final Type<Seq<Flow>> FLOWS = Type.seq(FlowTypes.Flow);

  /** The scenario that a question is about: what is defined for it, and tried with it. */
  public static ScenarioModule scenario(Vdm question) {
    return read(question, ScenarioModule::new);
  }

  @Override
  public Answer judge(Vdm question) {
    return Answers.of(read(question, SystemModule::report));
  }

  private static <T> T read(Vdm question, BiFunction<Snapshot, Seq<Flow>, T> reading) {
    if (!(question instanceof Vdm.Application asked)
        || !asked.function().equals(REPORT)
        || asked.arguments().size() != 2) {
      throw new EngineException("only " + REPORT + " of a world and flows can be asked");
    }
    Snapshot snapshot =
        SnapshotTypes.Snapshot.narrow(
            ModelValues.of(asked.arguments().get(0).value()), "the snapshot");
    Seq<Flow> flows = FLOWS.narrow(ModelValues.of(asked.arguments().get(1).value()), "the flows");
    return reading.apply(snapshot, flows);
  }
}
