package io.github.ciliumvdm.yaml;

import java.io.Serial;

/** Ends the reading of a file whose rest cannot be made sense of. */
final class Unreadable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Place place;

  Unreadable(Place place, String message) {
    super(message);
    this.place = place;
  }

  void reportTo(Problems problems) {
    problems.add(place, String.valueOf(getMessage()));
  }
}
