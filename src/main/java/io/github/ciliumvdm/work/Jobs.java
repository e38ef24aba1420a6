package io.github.ciliumvdm.work;

import java.util.OptionalInt;

/** How many workers there shall be: what the user says, or as many as pay. */
public record Jobs(OptionalInt wanted) {

  /**
   * A second VDMJ on a second core pays from twice as many scenarios on: both warm up first. The
   * compiled model is never what one waits for.
   */
  private static final int WORTH_A_WORKER = 100;

  public int forScenarios(int number, Evaluator evaluator) {
    int useful = evaluator == Evaluator.COMPILED ? 1 : Math.max(1, number / WORTH_A_WORKER);
    return Math.min(number, wanted.orElse(Math.min(useful, cores())));
  }

  /** For traces, whose tests are a lot of work. */
  public int forTraces() {
    return wanted.orElse(cores());
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
