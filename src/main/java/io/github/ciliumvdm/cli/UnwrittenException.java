package io.github.ciliumvdm.cli;

import java.util.List;

/** Some reports could not be written; the message says which, and why. */
final class UnwrittenException extends Exception {

  private static final long serialVersionUID = 1L;

  UnwrittenException(List<String> failures) {
    super(String.join("\n", failures.stream().map(failure -> "error: " + failure).toList()));
  }
}
