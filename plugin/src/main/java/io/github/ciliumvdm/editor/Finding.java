package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;

/**
 * Something to be said of a place in a YAML file.
 *
 * @param related the places elsewhere that explain it
 */
record Finding(Severity severity, Diagnostic diagnostic, List<Diagnostic> related) {

  /** How bad it is, with the number that the editor's protocol has for it. */
  enum Severity {
    ERROR(1),
    WARNING(2);

    private final long number;

    Severity(long number) {
      this.number = number;
    }

    long number() {
      return number;
    }
  }

  Finding {
    related = List.copyOf(related);
  }

  /** A problem, which stops the check. */
  static Finding problem(Diagnostic diagnostic) {
    return new Finding(Severity.ERROR, diagnostic, List.of());
  }
}
