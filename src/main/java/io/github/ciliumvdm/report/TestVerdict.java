package io.github.ciliumvdm.report;

/** What became of a test of a trace; skipped are those whose beginning failed before. */
public enum TestVerdict {
  PASSED,
  FAILED,
  INCONCLUSIVE,
  SKIPPED;

  /**
   * The verdict whose name begins so.
   *
   * @throws IllegalArgumentException if none does
   */
  static TestVerdict ofLetter(char letter) {
    for (TestVerdict verdict : values()) {
      if (verdict.name().charAt(0) == letter) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("no verdict begins with " + letter);
  }
}
