package io.github.ciliumvdm.run;

import io.github.ciliumvdm.compiled.CompiledModel;
import io.github.ciliumvdm.compiled.Substituting;
import io.github.ciliumvdm.engine.Judge;
import io.github.ciliumvdm.vdmj.Engines;
import java.util.List;

/** Who evaluates the model. */
public enum Evaluator {
  /** The Java that is compiled from it; VDMJ only where that fails. */
  COMPILED {
    @Override
    Judge open() {
      return new Substituting(VDMJ::open);
    }
  },

  /** VDMJ's interpreter. */
  VDMJ {
    @Override
    Judge open() {
      return Engines.open(List.of());
    }
  },

  /** Both, and they must say the same. */
  BOTH {
    @Override
    Judge open() {
      return new Comparing(new CompiledModel(), VDMJ.open());
    }
  };

  /** A new one, for the thread that opens it. */
  abstract Judge open();
}
