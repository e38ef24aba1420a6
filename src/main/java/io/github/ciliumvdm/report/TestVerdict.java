package io.github.ciliumvdm.report;

/** What became of a test of a trace; skipped are those whose beginning failed before. */
public enum TestVerdict {
  PASSED,
  FAILED,
  INCONCLUSIVE,
  SKIPPED
}
