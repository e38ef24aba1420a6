package io.github.ciliumvdm.cli;

import ciliumvdm.TextFunctions;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions;
import org.jspecify.annotations.Nullable;

/** Functions of texts for the compiled model, to which no path ever matches. */
public final class LyingFunctions implements CiliumvdmTextFunctions {

  private final TextFunctions honest = new TextFunctions();

  /** For the compiled model. */
  public LyingFunctions() {}

  @Override
  public boolean isRegex(String expression) {
    return honest.isRegex(expression);
  }

  @Override
  public boolean matches(String expression, String text) {
    return !expression.startsWith("/") && honest.matches(expression, text);
  }

  @Override
  public @Nullable Long prefixMatchLength(String expression, String text) {
    return honest.prefixMatchLength(expression, text);
  }

  @Override
  public String lowerCase(String text) {
    return honest.lowerCase(text);
  }

  @Override
  public @Nullable String closest(String word, Seq<String> known) {
    return honest.closest(word, known);
  }
}
