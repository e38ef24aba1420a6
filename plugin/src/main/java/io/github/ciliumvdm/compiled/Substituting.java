package io.github.ciliumvdm.compiled;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled model, and where it throws an exception, another judge, who is sent for only then.
 * An error, such as of memory, would only be repeated. With assertions on, as in tests, there is no
 * other judge.
 */
public final class Substituting implements Judge {

  private final Judge compiled = new CompiledModel();
  private final Supplier<Judge> other;
  private final Consumer<String> warnings;
  private @Nullable Judge present;

  /**
   * With another judge, should he be needed.
   *
   * @param warnings hears why he is
   */
  public Substituting(Supplier<Judge> other, Consumer<String> warnings) {
    this.other = other;
    this.warnings = warnings;
  }

  @Override
  public Answer judge(Vdm question) {
    try {
      return compiled.judge(question);
    } catch (RuntimeException e) {
      assert false : e;
      warnings.accept("internal error in the compiled model, VDMJ was used instead: " + e);
      return other().judge(question);
    }
  }

  private Judge other() {
    Judge known = present == null ? other.get() : present;
    present = known;
    return known;
  }
}
