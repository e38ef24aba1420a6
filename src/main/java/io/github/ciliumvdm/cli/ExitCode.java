package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.Problem;
import java.util.List;

/** What the exit codes of all commands mean. */
final class ExitCode {

  /** Success. */
  static final int OK = 0;

  /** An expectation does not hold. */
  static final int UNMET = 1;

  /** Invalid usage or input, or nothing to do. */
  static final int BAD_INPUT = 2;

  /** An internal error, out of memory, or a report that cannot be written. */
  static final int FAULT = 3;

  private ExitCode() {}

  /** Of a command that gives verdicts: what cannot be evaluated weighs more than what fails. */
  static int of(List<Problem> problems, boolean passed) {
    if (!problems.isEmpty()) {
      return BAD_INPUT;
    }
    return passed ? OK : UNMET;
  }
}
