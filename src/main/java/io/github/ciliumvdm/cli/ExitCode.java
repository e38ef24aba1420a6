package io.github.ciliumvdm.cli;

/** What the exit codes of all commands mean. */
final class ExitCode {

  /** As wished. */
  static final int OK = 0;

  /** An expectation does not hold. */
  static final int UNMET = 1;

  /** Bad usage, bad input, or nothing to do. */
  static final int BAD_INPUT = 2;

  /** A fault of ours. */
  static final int FAULT = 3;

  private ExitCode() {}
}
