package io.github.ciliumvdm.engine;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;

/** A trace binds what cannot be evaluated: a mistake of who wrote it, and where it is. */
public final class UnboundTraceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  /** The place is that of the error, which may be in a function that the trace asks. */
  public UnboundTraceException(TraceName trace, Place place, String error, Throwable cause) {
    super(error, cause);
    this.diagnostic =
        new Diagnostic(
            place, "the trace " + trace + " has no tests, as it binds what fails: " + error);
  }

  /** What is wrong, at its place. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
