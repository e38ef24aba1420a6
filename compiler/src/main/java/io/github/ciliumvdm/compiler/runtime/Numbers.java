package io.github.ciliumvdm.compiler.runtime;

/** Arithmetic on whole numbers that Java has not in VDM's way, exact or not at all. */
public final class Numbers {

  private Numbers() {}

  /** {@code a div b}: towards zero. */
  public static long div(long a, long b) {
    return b == -1 ? Math.negateExact(a) : a / b;
  }

  /** {@code a mod b}: it has the sign of the second. */
  public static long mod(long a, long b) {
    return Math.floorMod(a, b);
  }

  /** {@code a ** b}, for exponents that are not negative. */
  public static long power(long base, long exponent) {
    if (exponent < 0) {
      throw new ArithmeticException("a negative exponent");
    }
    long result = 1;
    long factor = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = Math.multiplyExact(result, factor);
      }
      if (left > 1) {
        factor = Math.multiplyExact(factor, factor);
      }
    }
    return result;
  }

  /** Does a loop go on with this number, by steps to a last one? */
  public static boolean goesOn(long number, long last, long step) {
    if (step == 0) {
      throw VdmException.undefined("a loop by 0");
    }
    return step > 0 ? number <= last : number >= last;
  }

  /** {@code abs a}. */
  public static long abs(long number) {
    return number < 0 ? Math.negateExact(number) : number;
  }

  /** {@code a rem b}: it has the sign of the first. */
  public static long rem(long a, long b) {
    return a % b;
  }
}
