package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;

/**
 * What became of a test.
 *
 * @param calls how many calls it made, of which the last one did not succeed, unless it passed
 * @param says what is said of the call that did not succeed
 * @param place where that is said, if that is known
 */
public record TestResult(TestVerdict verdict, int calls, String says, Optional<Place> place) {

  /** It passed. */
  public static final TestResult PASSED =
      new TestResult(TestVerdict.PASSED, 0, "", Optional.empty());

  /** It was not run. */
  public static final TestResult SKIPPED =
      new TestResult(TestVerdict.SKIPPED, 0, "", Optional.empty());

  /** Whether the test was run, and something in it did not succeed. */
  public boolean failed() {
    return verdict == TestVerdict.FAILED || verdict == TestVerdict.INCONCLUSIVE;
  }
}
