package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceFilter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.engine.Selection;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The tests of a trace that a selection chooses, in their order. */
final class ChosenTests {

  private static final float PERCENT = 100;

  private final Expansion tests;
  private final BigInteger size;

  /** The number, from zero, of the test at a position among the chosen ones. */
  private final IntFunction<BigInteger> numbers;

  private ChosenTests(Expansion tests, BigInteger size, IntFunction<BigInteger> numbers) {
    this.tests = tests;
    this.size = size;
    this.numbers = numbers;
  }

  private ChosenTests(Expansion tests, List<BigInteger> numbers) {
    this(tests, BigInteger.valueOf(numbers.size()), numbers::get);
  }

  /** Those of all tests that a selection chooses. */
  static ChosenTests of(Expansion tests, Selection selection) {
    if (selection instanceof Selection.Sample sample) {
      return sampled(tests, sample);
    }
    return selection instanceof Selection.Reduced reduced ? reduced(tests, reduced) : all(tests);
  }

  private static ChosenTests all(Expansion tests) {
    return new ChosenTests(tests, tests.size(), BigInteger::valueOf);
  }

  /** A chosen test, and its number in the trace, from one. */
  record Chosen(CallSequence test, BigInteger number) {}

  /** How many are chosen. */
  BigInteger size() {
    return size;
  }

  /** The chosen test at a position, from zero. */
  Chosen get(int position) {
    BigInteger number = numbers.apply(position);
    return new Chosen(tests.test(number), number.add(BigInteger.ONE));
  }

  /** Bentley and Floyd, A sample of brilliance, Communications of the ACM 30, 9. */
  private static ChosenTests sampled(Expansion tests, Selection.Sample sample) {
    BigInteger wanted = BigInteger.valueOf(sample.size());
    if (wanted.compareTo(tests.size()) >= 0) {
      return all(tests);
    }
    Random random = new Random(sample.seed());
    Set<BigInteger> chosen = new TreeSet<>();
    for (int i = sample.size(); i > 0; i--) {
      BigInteger last = tests.size().subtract(BigInteger.valueOf(i));
      if (!chosen.add(upTo(last, random))) {
        chosen.add(last);
      }
    }
    return new ChosenTests(tests, List.copyOf(chosen));
  }

  /** A number from zero to the last one, each as likely as any other. */
  private static BigInteger upTo(BigInteger last, Random random) {
    BigInteger number;
    do {
      number = new BigInteger(last.bitLength(), random);
    } while (number.compareTo(last) > 0);
    return number;
  }

  /** VDMJ looks at all tests, one after the other. */
  private static ChosenTests reduced(Expansion tests, Selection.Reduced reduced) {
    int count = tests.size().intValueExact();
    TraceReductionType type = TraceReductionType.valueOf(reduced.kind().name());
    TraceFilter filter = new TraceFilter(count, reduced.percent() / PERCENT, type, reduced.seed());
    List<BigInteger> left = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger number = BigInteger.valueOf(i);
      if (!filter.isRemoved(tests.test(number), i + 1)) {
        left.add(number);
      }
    }
    return new ChosenTests(tests, left);
  }
}
