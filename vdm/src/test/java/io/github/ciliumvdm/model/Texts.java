package io.github.ciliumvdm.model;

import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the model leaves to others, by Java's own expressions: enough for these tests.
 */
public final class Texts implements CiliumvdmTextFunctions {

  @Override
  public boolean isRegex(String expression) {
    try {
      Pattern.compile(expression);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  @Override
  public boolean matches(String expression, String text) {
    return text.matches(expression);
  }

  @Override
  public @Nullable Long prefixMatchLength(String expression, String text) {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    return matcher.find() && matcher.start() == 0 ? (long) matcher.end() : null;
  }

  @Override
  public String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable String closest(String word, Seq<String> known) {
    return null;
  }
}
