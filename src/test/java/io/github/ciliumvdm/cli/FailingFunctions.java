package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions;
import org.jspecify.annotations.Nullable;

/** Functions of texts for the compiled model, of which none works. */
public final class FailingFunctions implements CiliumvdmTextFunctions {

  /** For the compiled model. */
  public FailingFunctions() {}

  @Override
  public boolean isRegex(String expression) {
    throw new IllegalStateException("isRegex");
  }

  @Override
  public boolean matches(String expression, String text) {
    throw new IllegalStateException("matches");
  }

  @Override
  public @Nullable Long prefixMatchLength(String expression, String text) {
    throw new IllegalStateException("prefixMatchLength");
  }

  @Override
  public String lowerCase(String text) {
    throw new IllegalStateException("lowerCase");
  }

  @Override
  public @Nullable String closest(String word, Seq<String> known) {
    throw new IllegalStateException("closest");
  }
}
