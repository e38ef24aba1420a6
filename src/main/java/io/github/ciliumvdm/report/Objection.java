package io.github.ciliumvdm.report;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;

/** Why reports cannot be taken for what they are given as. */
public final class Objection extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  Objection(Place place, String message) {
    this(List.of(Problem.of(new Diagnostic(place, message))));
  }

  Objection(List<Problem> problems) {
    super(String.valueOf(problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
