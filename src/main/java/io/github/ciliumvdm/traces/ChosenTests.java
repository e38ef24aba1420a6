package io.github.ciliumvdm.traces;

import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.report.TraceReport.Choice;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The tests of a trace that a selection chooses, in their order.
 *
 * @param <S> a step of a test
 */
public final class ChosenTests<S> {

  private final Expansion<S> tests;
  private final BigInteger size;

  /** The number, from zero, of the test at a position among the chosen ones. */
  private final IntFunction<BigInteger> numbers;

  private ChosenTests(Expansion<S> tests, BigInteger size, IntFunction<BigInteger> numbers) {
    this.tests = tests;
    this.size = size;
    this.numbers = numbers;
  }

  /** Those of all tests that have these numbers, from zero. */
  public ChosenTests(Expansion<S> tests, List<BigInteger> numbers) {
    this(tests, BigInteger.valueOf(numbers.size()), numbers::get);
  }

  /** Those that a selection chooses that needs to see no test. */
  public static <S> ChosenTests<S> of(Expansion<S> tests, Selection selection) {
    return selection instanceof Selection.Sample sample ? sampled(tests, sample) : all(tests);
  }

  /** How a trace of so many tests was chosen from; nothing if all are. */
  public static Optional<Choice> choice(Selection selection, BigInteger count) {
    return selection instanceof Selection.Sample sample
        ? Optional.of(new Choice(count, "sample", sample.seed()))
        : Optional.empty();
  }

  private static <S> ChosenTests<S> all(Expansion<S> tests) {
    return new ChosenTests<>(tests, tests.size(), BigInteger::valueOf);
  }

  /** A chosen test, and its number in the trace, from one. */
  public record Chosen<S>(List<S> test, BigInteger number) {}

  /** How many are chosen. */
  public BigInteger size() {
    return size;
  }

  /** The chosen test at a position, from zero. */
  public Chosen<S> get(int position) {
    BigInteger number = numbers.apply(position);
    return new Chosen<>(tests.test(number), number.add(BigInteger.ONE));
  }

  /** A sample. Bentley and Floyd, A sample of brilliance, Communications of the ACM 30, 9. */
  private static <S> ChosenTests<S> sampled(Expansion<S> tests, Selection.Sample sample) {
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
    return new ChosenTests<>(tests, List.copyOf(chosen));
  }

  /** A number from zero to the last one, each as likely as any other. */
  private static BigInteger upTo(BigInteger last, Random random) {
    BigInteger number;
    do {
      number = new BigInteger(last.bitLength(), random);
    } while (number.compareTo(last) > 0);
    return number;
  }
}
