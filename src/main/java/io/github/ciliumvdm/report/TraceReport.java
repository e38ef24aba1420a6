package io.github.ciliumvdm.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the tests of a trace, or of a part of them.
 *
 * @param name with its module
 * @param file the scenario that the trace is made of
 * @param tests in their order
 * @param failures those of them that did not pass
 * @param witness the first test that failed
 * @param choice how the tests were chosen, if not all were
 */
public record TraceReport(
    String name,
    String file,
    List<TestReport> tests,
    List<TestFailure> failures,
    Optional<Witness> witness,
    Optional<Choice> choice) {

  /**
   * How the tests were chosen.
   *
   * @param of how many tests the trace has
   * @param how such as {@code sample}
   * @param seed what the choice depends on
   */
  public record Choice(BigInteger of, String how, long seed) {}

  public TraceReport {
    tests = List.copyOf(tests);
    failures = List.copyOf(failures);
  }

  /** The same with another witness. */
  public TraceReport withWitness(Optional<Witness> other) {
    return new TraceReport(name, file, tests, failures, other, choice);
  }

  /** The verdicts, in the order of the tests. */
  public List<TestVerdict> verdicts() {
    return tests.stream().map(TestReport::verdict).toList();
  }

  /** How many tests have this verdict. */
  public int count(TestVerdict verdict) {
    return (int) tests.stream().filter(test -> test.verdict() == verdict).count();
  }

  public boolean failed() {
    return witness.isPresent();
  }

  /**
   * The report on the parts of one trace, in their order, as if they had been run in one: a test
   * whose beginning failed in an earlier part is skipped.
   */
  public static TraceReport joined(List<TraceReport> parts) {
    TraceReport first = parts.get(0);
    Set<BigInteger> skipped = skipped(parts);
    List<TestReport> tests = new ArrayList<>();
    List<TestFailure> failures = new ArrayList<>();
    Optional<Witness> witness = Optional.empty();
    for (TraceReport part : parts) {
      for (TestReport test : part.tests) {
        boolean skip = skipped.contains(test.number());
        tests.add(skip ? new TestReport(test.number(), TestVerdict.SKIPPED) : test);
      }
      part.failures.stream().filter(f -> !skipped.contains(f.number())).forEach(failures::add);
      // A test that is skipped began as one that failed before, and that has the witness.
      witness = witness.or(() -> part.witness);
    }
    return new TraceReport(first.name, first.file, tests, failures, witness, first.choice);
  }

  /** The tests that ran in their part, but whose beginning had failed before that. */
  private static Set<BigInteger> skipped(List<TraceReport> parts) {
    Map<String, Integer> failed = new HashMap<>();
    Set<BigInteger> skipped = new HashSet<>();
    for (TraceReport part : parts) {
      for (TestFailure failure : part.failures) {
        if (failed.getOrDefault(failure.beginning(), Integer.MAX_VALUE) <= failure.size()) {
          skipped.add(failure.number());
        } else {
          failed.put(failure.beginning(), failure.size());
        }
      }
    }
    return skipped;
  }
}
