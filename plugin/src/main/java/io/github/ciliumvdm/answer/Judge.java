package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.vdm.Vdm;

/** An engine that evaluates the model, for one thread at a time. */
@FunctionalInterface
public interface Judge {

  /** The model's answer to an expression that stands for a System`Report. */
  Answer judge(Vdm question);
}
