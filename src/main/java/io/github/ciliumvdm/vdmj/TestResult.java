package io.github.ciliumvdm.vdmj;

import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;

/**
 * What became of a test.
 *
 * @param says what VDMJ says of the call that did not succeed
 * @param place where it says so, if that is known
 */
record TestResult(TestVerdict verdict, String says, Optional<Place> place) {

  static final TestResult PASSED = new TestResult(TestVerdict.PASSED, "", Optional.empty());
  static final TestResult SKIPPED = new TestResult(TestVerdict.SKIPPED, "", Optional.empty());
}
