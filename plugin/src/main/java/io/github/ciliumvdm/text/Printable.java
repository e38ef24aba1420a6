package io.github.ciliumvdm.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Text from a user's file that must not act on whatever shows it: a terminal obeys escape
 * sequences, an editor turns text around, and the log of a CI system takes a line for a command.
 */
public final class Printable {

  /** What GitHub, Azure and TeamCity take for a command, wherever in a line it stands. */
  private static final Pattern COMMAND = Pattern.compile("#(?=#[A-Za-z]{0,20}+\\[)");

  /** What GitHub takes for a command at the beginning of a line. */
  private static final Pattern WORKFLOW_COMMAND = Pattern.compile("(?m)^([\\t\\p{Zs}]*+):(?=:)");

  private Printable() {}

  /**
   * The text with each invisible character, such as the beginning of an escape sequence or one
   * without a width, written as it would be in a string of Java. Tabs and line ends stay; what
   * would be a command in any line is broken by such an escape.
   */
  public static String of(String text) {
    return COMMAND.matcher(visible(text, Printable::isVisibleOrLayout)).replaceAll("\\\\u0023");
  }

  /** Whole lines, as they are printed or written: none of them begins as a command does. */
  public static String lines(String text) {
    return WORKFLOW_COMMAND
        .matcher(COMMAND.matcher(text).replaceAll("\\\\u0023"))
        .replaceAll("$1\\\\u003a");
  }

  /** The text in one line, with all of its spaces: tabs and line ends are made visible, too. */
  public static String exactly(String text) {
    return COMMAND.matcher(visible(text, Printable::isVisible)).replaceAll("\\\\u0023");
  }

  /** The text in one line. */
  public static String line(String text) {
    return of(text.strip().replaceAll("[\\s\\x85\\u2028\\u2029]+", " "));
  }

  /** Whether everybody sees the character, or the space that it leaves. */
  public static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isEmpty(point);
    };
  }

  /** What is no character, and letters and marks that are drawn as nothing. */
  private static boolean isEmpty(int point) {
    return (point & 0xfffe) == 0xfffe
        || (point >= 0xfdd0 && point <= 0xfdef)
        || point == 0x34f
        || (point >= 0x115f && point <= 0x1160)
        || (point >= 0x17b4 && point <= 0x17b5)
        || (point >= 0x180b && point <= 0x180f)
        || point == 0x2800
        || point == 0x3164
        || (point >= 0xfe00 && point <= 0xfe0f)
        || point == 0xffa0
        || (point >= 0xe0100 && point <= 0xe01ef);
  }

  private static boolean isVisibleOrLayout(int point) {
    return point == '\t' || point == '\n' || point == '\r' || isVisible(point);
  }

  private static String visible(String text, IntPredicate good) {
    if (text.codePoints().allMatch(good)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(printable, point, good));
    return printable.toString();
  }

  private static void append(StringBuilder printable, int point, IntPredicate good) {
    if (good.test(point)) {
      printable.appendCodePoint(point);
    } else {
      for (char unit : Character.toChars(point)) {
        printable.append(String.format("\\u%04x", (int) unit));
      }
    }
  }
}
