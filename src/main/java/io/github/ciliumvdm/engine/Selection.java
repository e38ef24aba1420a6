package io.github.ciliumvdm.engine;

/** Which tests of a trace are chosen; the choice depends on nothing but what is said here. */
public sealed interface Selection {

  /** Every test. */
  record All() implements Selection {}

  /**
   * So many tests, or all if there are no more, each as likely as any other.
   *
   * @param size from 1
   * @param seed other seeds choose other tests
   */
  record Sample(int size, long seed) implements Selection {}

  /**
   * What is left after one of VDMJ's reductions.
   *
   * @param percent of the tests, from 1 to 100
   */
  record Reduced(Reduction kind, int percent, long seed) implements Selection {}

  /** How VDMJ reduces: at random, or such that each shape of a test is still there. */
  enum Reduction {
    RANDOM,
    /** A shape is the names of the calls. */
    SHAPES_NOVARS,
    /** A shape is the names of the calls and of the variables. */
    SHAPES_VARNAMES,
    /** A shape is the names of the calls, and the variables with their values. */
    SHAPES_VARVALUES
  }
}
