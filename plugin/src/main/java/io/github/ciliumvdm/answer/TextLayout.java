package io.github.ciliumvdm.answer;

import java.util.Collection;
import java.util.function.Function;

/** Layout of lines for people: numbers with their noun, and columns. */
public final class TextLayout {

  private TextLayout() {}

  /** A number of things: 1 flow, 2 flows. */
  public static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** The text with spaces up to the width, in characters. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  /** The width of the widest text, in characters. */
  public static <T> int width(Collection<T> things, Function<T, String> text) {
    return things.stream().map(text).mapToInt(TextLayout::length).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
