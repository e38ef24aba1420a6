package io.github.ciliumvdm.work;

import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.compiled.CompiledModel;
import io.github.ciliumvdm.compiled.Substituting;
import io.github.ciliumvdm.vdmj.EngineLoader;
import java.util.function.Consumer;

/** Who evaluates the model. */
public enum Evaluator {
  /** The Java that is compiled from it; VDMJ only where that fails. */
  COMPILED {
    @Override
    public Judge open(Consumer<String> warnings) {
      return new Substituting(() -> VDMJ.open(warnings), warnings);
    }
  },

  /** VDMJ's interpreter. */
  VDMJ {
    @Override
    public Judge open(Consumer<String> warnings) {
      return EngineLoader.open();
    }
  },

  /** Both, and they must say the same. */
  BOTH {
    @Override
    public Judge open(Consumer<String> warnings) {
      return new Comparing(new CompiledModel(), VDMJ.open(warnings));
    }
  };

  /**
   * A new one, for the thread that opens it.
   *
   * @param warnings hears of what went wrong and could be put right, from that thread
   */
  public abstract Judge open(Consumer<String> warnings);
}
