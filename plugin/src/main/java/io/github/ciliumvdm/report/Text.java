package io.github.ciliumvdm.report;

import java.util.Collection;
import java.util.function.Function;

/** Words and columns. */
final class Text {

  private Text() {}

  /** A number of things: 1 flow, 2 flows. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  static <T> int width(Collection<T> things, Function<T, String> text) {
    return things.stream().map(text).mapToInt(Text::length).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
