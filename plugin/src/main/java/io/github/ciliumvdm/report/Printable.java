package io.github.ciliumvdm.report;

/**
 * Text from a user's file that must not act on whatever shows it: a terminal obeys escape
 * sequences, and the log of a CI system takes a line for a command.
 */
public final class Printable {

  private Printable() {}

  /**
   * The text with each character that is no text, such as the beginning of an escape sequence,
   * written as it would be in a string of Java. Tabs and line ends stay.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(printable, point));
    return printable.toString();
  }

  /** The text in one line. */
  public static String line(String text) {
    return of(text.strip().replaceAll("[\\s\\x85\\u2028\\u2029]+", " "));
  }

  private static void append(StringBuilder printable, int point) {
    if (isText(point)) {
      printable.appendCodePoint(point);
    } else {
      printable.append(String.format("\\u%04x", point));
    }
  }

  /** What XML 1.0 can hold, without the control characters of Latin 1. */
  private static boolean isText(int point) {
    boolean control = point < ' ' || (point >= 0x7f && point < 0xa0);
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean noCharacter = point == 0xfffe || point == 0xffff;
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || !(control || surrogate || noCharacter);
  }
}
