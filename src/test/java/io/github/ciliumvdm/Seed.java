package io.github.ciliumvdm;

/** What a build tries only a part of, chosen at random, can be tried again. */
public final class Seed {

  private Seed() {}

  /** A new seed for each build, which prints it; -Drandom.seed=N gives a certain one. */
  public static long printed(String what) {
    long seed = Long.getLong("random.seed", System.nanoTime());
    System.err.println(what + ": -Drandom.seed=" + seed);
    return seed;
  }
}
