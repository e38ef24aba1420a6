package io.github.ciliumvdm;

import java.util.SplittableRandom;

/**
 * Tries what must hold for all inputs with random ones; a failure names the seed that repeats it.
 */
public final class Randomly {

  /** What must hold for the inputs that it makes of the random numbers. */
  @FunctionalInterface
  public interface Trial {

    void run(SplittableRandom random) throws Exception;
  }

  private Randomly() {}

  /** Tries so often; -Drandom.seed=N begins with a certain seed. */
  public static void tried(int times, Trial trial) {
    long first = Long.getLong("random.seed", System.nanoTime());
    for (int i = 0; i < times; i++) {
      long seed = first + i;
      try {
        trial.run(new SplittableRandom(seed));
      } catch (Exception | AssertionError | StackOverflowError e) {
        throw new AssertionError("fails with -Drandom.seed=" + seed, e);
      }
    }
  }
}
