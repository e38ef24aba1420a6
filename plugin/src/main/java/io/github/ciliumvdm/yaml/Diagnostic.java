package io.github.ciliumvdm.yaml;

import java.util.Comparator;

/** A problem in an input file, at the place to look at, in one printable line. */
public record Diagnostic(Place place, String message) implements Comparable<Diagnostic> {

  private static final int LONGEST = 500;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place).thenComparing(Diagnostic::message);

  public Diagnostic {
    message = shortened(visible(message));
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + ": error: " + message;
  }

  /** Input is quoted in messages, and must not be able to write lines of its own. */
  private static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(result, c));
    return result.toString();
  }

  private static void append(StringBuilder result, int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          result.append(String.format("\\u%04x", character));
      default -> result.appendCodePoint(character);
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
