package io.github.ciliumvdm.equality;

import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import java.util.Map;

/** A question whose flows expect the opposite, so that what came nearest has to be found. */
final class Flipped {

  private static final String FLOW = "mk_Flow`Flow";
  private static final String EXPECT = "expect";

  private static final Map<Vdm, Vdm> OPPOSITE =
      Map.of(
          Vdm.quote("allowed"), Vdm.quote("denied"),
          Vdm.quote("denied"), Vdm.quote("allowed"),
          Vdm.quote("unknown"), Vdm.quote("allowed"));

  private Flipped() {}

  static Vdm of(Vdm question) {
    Vdm.Application asked = (Vdm.Application) question;
    Vdm.Sequence flows = (Vdm.Sequence) asked.arguments().get(1).value();
    return Vdm.apply(
        asked.function(),
        asked.arguments().get(0).value(),
        Vdm.sequence(flows.elements(), flow -> flipped((Vdm.Application) flow)));
  }

  private static Vdm flipped(Vdm.Application flow) {
    if (!flow.function().equals(FLOW)) {
      throw new AssertionError(flow.function());
    }
    List<Vdm.Argument> arguments = flow.arguments().stream().map(Flipped::flipped).toList();
    if (arguments.equals(flow.arguments())) {
      throw new AssertionError("nothing is expected of " + flow);
    }
    return new Vdm.Application(flow.function(), arguments, flow.labelled());
  }

  private static Vdm.Argument flipped(Vdm.Argument argument) {
    return argument.label().equals(EXPECT)
        ? new Vdm.Argument(argument.label(), OPPOSITE.get(argument.value()))
        : argument;
  }
}
