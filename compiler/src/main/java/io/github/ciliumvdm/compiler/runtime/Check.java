package io.github.ciliumvdm.compiler.runtime;

import org.jspecify.annotations.Nullable;

/** Values that must be of a narrower type than the compiler knows. */
public final class Check {

  private Check() {}

  /** The number, which must not be negative. */
  public static long nat(long number, String place) {
    if (number < 0) {
      throw VdmException.narrowing("nat", place);
    }
    return number;
  }

  /** The number, which must be positive. */
  public static long nat1(long number, String place) {
    if (number < 1) {
      throw VdmException.narrowing("nat1", place);
    }
    return number;
  }

  /** The text, which must not be empty. */
  public static String seq1(String text, String place) {
    if (text.isEmpty()) {
      throw VdmException.narrowing("seq1", place);
    }
    return text;
  }

  /** The sequence, which must not be empty. */
  public static <E> Seq<E> seq1(Seq<E> sequence, String place) {
    if (sequence.isEmpty()) {
      throw VdmException.narrowing("seq1", place);
    }
    return sequence;
  }

  /** The set, which must not be empty. */
  public static <E> VSet<E> set1(VSet<E> set, String place) {
    if (set.isEmpty()) {
      throw VdmException.narrowing("set1", place);
    }
    return set;
  }

  /** The value, which must not be nil. */
  public static <T> T present(@Nullable T value, String place) {
    if (value == null) {
      throw new VdmException(VdmException.Kind.NARROWING, "a value is nil", place);
    }
    return value;
  }

  /** The only one that is such. */
  public static <E> E iota(Seq<E> found, String place) {
    if (found.size() != 1) {
      throw VdmException.undefined(found.size() + " are such instead of one", place);
    }
    return found.head();
  }

  /** Fails unless the measure of a recursive call is smaller. */
  public static void decreases(long called, long calling, String place) {
    if (called >= calling) {
      throw new VdmException(VdmException.Kind.MEASURE, "the measure does not decrease", place);
    }
  }
}
