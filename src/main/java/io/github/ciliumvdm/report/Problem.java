package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.TextLayout;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * What keeps the input, or a part of it, from being judged.
 *
 * @param place where it is, if it is in a file
 */
public record Problem(Optional<Place> place, String message) {

  /** A problem that is in a file. */
  public static Problem of(Diagnostic diagnostic) {
    return new Problem(Optional.of(diagnostic.place()), diagnostic.message());
  }

  /** A problem that is in no file. */
  public static Problem of(String message) {
    return new Problem(Optional.empty(), message);
  }

  /** How many there are, as a conclusion says it. */
  static String count(List<Problem> problems) {
    return TextLayout.count(problems.size(), "problem") + " in input that could not be evaluated";
  }

  @Override
  public String toString() {
    return place.map(where -> where + ": ").orElse("") + "error: " + message;
  }
}
