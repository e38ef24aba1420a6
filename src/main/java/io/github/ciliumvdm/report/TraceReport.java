package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;

/**
 * What became of the tests of a trace.
 *
 * @param name with its module
 * @param file the scenario that the trace is made of
 * @param verdicts one for each test, in their order
 * @param witness the first test that failed
 */
public record TraceReport(
    String name, String file, List<TestVerdict> verdicts, Optional<Witness> witness) {

  public TraceReport {
    verdicts = List.copyOf(verdicts);
  }

  public int tests() {
    return verdicts.size();
  }

  /** How many tests have this verdict. */
  public int count(TestVerdict verdict) {
    return (int) verdicts.stream().filter(verdict::equals).count();
  }

  public boolean failed() {
    return witness.isPresent();
  }
}
