package io.github.ciliumvdm.yaml;

import io.github.ciliumvdm.text.Printable;
import java.util.Comparator;

/**
 * A problem in an input file, at the place to look at, in one printable line: input is quoted in
 * messages, and must not be able to write lines of its own.
 */
public record Diagnostic(Place place, String message) implements Comparable<Diagnostic> {

  private static final int LONGEST = 500;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place).thenComparing(Diagnostic::message);

  public Diagnostic {
    message = shortened(Printable.exactly(message));
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + ": error: " + message;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean whole = !Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, whole ? LONGEST : LONGEST - 1) + "…";
  }
}
