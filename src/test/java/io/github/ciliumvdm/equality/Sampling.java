package io.github.ciliumvdm.equality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much is compared: in a build a sample, by a seed that is printed and that -Dequality.seed=N
 * sets again; all of it with -Dequality=all, as every night.
 */
public final class Sampling {

  /** Whether all is compared. */
  public static final boolean ALL = "all".equals(System.getProperty("equality"));

  private static final long SEED = Long.getLong("equality.seed", System.nanoTime() & 0xffff);

  static {
    System.out.println("-Dequality.seed=" + SEED + (ALL ? " -Dequality=all" : ""));
  }

  private Sampling() {}

  /** Dice that fall the same way for the same seed. */
  public static Random dice() {
    return new Random(SEED);
  }

  /** Some of the things, in their order, or all of them. */
  static <T> List<T> of(List<T> things, int size) {
    if (ALL || things.size() <= size) {
      return List.copyOf(things);
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, dice());
    return numbers.subList(0, size).stream().sorted().map(things::get).toList();
  }
}
