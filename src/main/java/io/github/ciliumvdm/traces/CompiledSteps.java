package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.compiler.runtime.Step;
import io.github.ciliumvdm.model.State;

/** The steps of tests of compiled traces. */
final class CompiledSteps implements Steps<Step<State>> {

  @Override
  public boolean isCall(Step<State> step) {
    return !(step instanceof Step.Variable);
  }

  @Override
  public String text(Step<State> step) {
    return step.text();
  }

  @Override
  public Object identity(Step<State> step) {
    return step;
  }
}
