package io.github.ciliumvdm.compiler.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests that a trace, or a part of one, stands for: each is a list of steps. They are those of
 * VDMJ, in its order; but VDMJ goes through them one by one, and counts up to 2^31. Here each can
 * be had by its number.
 *
 * @param <S> a step of a test
 */
public sealed interface Expansion<S> {

  /** How long a number may be that is still counted with. */
  int MOST_BITS = 4096;

  /** A trace has so many tests that they cannot be counted. */
  final class BeyondCounting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BeyondCounting() {}
  }

  /** How many tests there are. */
  BigInteger size();

  /** Adds the steps of a test, which count from zero, to what a test has already. */
  void addTo(List<S> test, BigInteger number);

  /** The test of this number, from zero. */
  default List<S> test(BigInteger number) {
    List<S> test = new ArrayList<>();
    addTo(test, number);
    return test;
  }

  /** A call. */
  record Call<S>(S step) implements Expansion<S> {

    @Override
    public BigInteger size() {
      return BigInteger.ONE;
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      test.add(step);
    }
  }

  /** Variables that are bound, and what follows. */
  record Binding<S>(List<? extends S> variables, Expansion<S> body) implements Expansion<S> {

    @Override
    public BigInteger size() {
      return body.size();
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      test.addAll(variables);
      body.addTo(test, number);
    }
  }

  /** One behind the other; the first one varies most quickly. */
  record Sequence<S>(List<Expansion<S>> parts, BigInteger size) implements Expansion<S> {

    /** The parts, one behind the other. */
    public static <S> Sequence<S> of(List<Expansion<S>> parts) {
      return new Sequence<>(parts, product(parts));
    }

    private static <S> BigInteger product(List<Expansion<S>> parts) {
      BigInteger product = BigInteger.ONE;
      for (Expansion<S> part : parts) {
        product = counted(product.multiply(part.size()));
      }
      return product;
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      BigInteger rest = number;
      for (Expansion<S> part : parts) {
        BigInteger[] quotientAndRemainder = rest.divideAndRemainder(part.size());
        part.addTo(test, quotientAndRemainder[1]);
        rest = quotientAndRemainder[0];
      }
    }
  }

  /**
   * One or the other.
   *
   * @param ends for each part, how many tests there are up to its end
   */
  record Alternatives<S>(List<Expansion<S>> parts, List<BigInteger> ends) implements Expansion<S> {

    /** One of the parts. */
    public static <S> Alternatives<S> of(List<Expansion<S>> parts) {
      List<BigInteger> ends = new ArrayList<>();
      BigInteger end = BigInteger.ZERO;
      for (Expansion<S> part : parts) {
        end = counted(end.add(part.size()));
        ends.add(end);
      }
      return new Alternatives<>(parts, ends);
    }

    @Override
    public BigInteger size() {
      return ends.isEmpty() ? BigInteger.ZERO : ends.get(ends.size() - 1);
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      int part = firstEndBehind(number);
      Expansion<S> chosen = parts.get(part);
      chosen.addTo(test, number.subtract(ends.get(part)).add(chosen.size()));
    }

    private int firstEndBehind(BigInteger number) {
      int low = 0;
      int high = ends.size() - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (ends.get(middle).compareTo(number) > 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /**
   * Some times, each time another test of the part; the first time varies most quickly.
   *
   * @param nothing the step that is done instead of none
   */
  record Repetition<S>(Expansion<S> part, long from, long to, S nothing, BigInteger size)
      implements Expansion<S> {

    /** The part, so many times. */
    public static <S> Repetition<S> of(Expansion<S> part, long from, long to, S nothing) {
      return new Repetition<>(part, from, to, nothing, size(part.size(), from, to));
    }

    /** The sum of the powers of a number. */
    private static BigInteger size(BigInteger number, long from, long to) {
      if (number.signum() == 0) {
        return from == 0 ? BigInteger.ONE : BigInteger.ZERO;
      }
      BigInteger less = number.subtract(BigInteger.ONE);
      return less.signum() == 0
          ? BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).add(BigInteger.ONE)
          : power(number, to + 1).subtract(power(number, from)).divide(less);
    }

    private static BigInteger power(BigInteger number, long exponent) {
      if (exponent > MOST_BITS) {
        throw new BeyondCounting();
      }
      return counted(number.pow((int) exponent));
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      BigInteger choices = part.size();
      long times = from;
      BigInteger rest = number;
      if (choices.equals(BigInteger.ONE)) {
        times += number.longValueExact();
        rest = BigInteger.ZERO;
      } else {
        for (BigInteger block = choices.pow((int) from);
            rest.compareTo(block) >= 0;
            block = block.multiply(choices)) {
          rest = rest.subtract(block);
          times++;
        }
      }
      if (times == 0) {
        test.add(nothing);
      }
      for (long i = 0; i < times; i++) {
        BigInteger[] quotientAndRemainder = rest.divideAndRemainder(choices);
        part.addTo(test, quotientAndRemainder[1]);
        rest = quotientAndRemainder[0];
      }
    }
  }

  /** All, in every order; the orders vary most slowly, the first part most quickly. */
  record Permutation<S>(List<Expansion<S>> parts, BigInteger ofOneOrder, BigInteger size)
      implements Expansion<S> {

    /** All parts, in every order. */
    public static <S> Permutation<S> of(List<Expansion<S>> parts) {
      BigInteger ofOneOrder = Sequence.product(parts);
      BigInteger size = ofOneOrder;
      for (int i = 2; i <= parts.size(); i++) {
        size = counted(size.multiply(BigInteger.valueOf(i)));
      }
      return new Permutation<>(parts, ofOneOrder, size);
    }

    @Override
    public void addTo(List<S> test, BigInteger number) {
      BigInteger[] orderAndTests = number.divideAndRemainder(ofOneOrder);
      List<List<S>> left = new ArrayList<>();
      BigInteger rest = orderAndTests[1];
      for (Expansion<S> part : parts) {
        BigInteger[] quotientAndRemainder = rest.divideAndRemainder(part.size());
        left.add(part.test(quotientAndRemainder[1]));
        rest = quotientAndRemainder[0];
      }
      for (int next : order(orderAndTests[0], parts.size())) {
        test.addAll(left.remove(next));
      }
    }

    /** For each place in the order of this number, which of those that are left comes there. */
    private static int[] order(BigInteger number, int length) {
      int[] next = new int[length];
      BigInteger rest = number;
      for (int i = 1; i <= length; i++) {
        BigInteger[] quotientAndRemainder = rest.divideAndRemainder(BigInteger.valueOf(i));
        next[length - i] = quotientAndRemainder[1].intValue();
        rest = quotientAndRemainder[0];
      }
      return next;
    }
  }

  private static BigInteger counted(BigInteger size) {
    if (size.bitLength() > MOST_BITS) {
      throw new BeyondCounting();
    }
    return size;
  }
}
