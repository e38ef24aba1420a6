package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions;
import org.jspecify.annotations.Nullable;

/** Functions of texts for the compiled model, of which none works. */
public final class FailingFunctions implements CiliumvdmTextFunctions {

  /** For the compiled model. */
  public FailingFunctions() {}

  @Override
  public boolean isExpression(String expression) {
    throw new IllegalStateException("isExpression");
  }

  @Override
  public boolean matches(String expression, String text) {
    throw new IllegalStateException("matches");
  }

  @Override
  public @Nullable Long lengthAtStart(String expression, String text) {
    throw new IllegalStateException("lengthAtStart");
  }

  @Override
  public String inSmallLetters(String text) {
    throw new IllegalStateException("inSmallLetters");
  }

  @Override
  public @Nullable String closest(String word, Seq<String> known) {
    throw new IllegalStateException("closest");
  }
}
