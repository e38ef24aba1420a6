package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceFilter;
import com.fujitsu.vdmj.traces.TraceIterator;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.Selection;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The tests of a trace that a selection chooses, in their order. */
final class ChosenTests {

  private static final float PERCENT = 100;

  /** Says of each test in turn whether it is chosen. */
  private interface Chooser {
    boolean chooses(CallSequence test, int number);
  }

  private final TraceIterator tests;
  private final Chooser chooser;
  private int number;
  private int passed;

  ChosenTests(TraceIterator tests, Selection selection) {
    this.tests = tests;
    this.chooser = chooser(selection, tests.count());
  }

  /** The next chosen test. */
  record Chosen(CallSequence test, int number) {}

  /** Goes to the next chosen test; null at the end. */
  @Nullable Chosen next() {
    while (tests.hasMoreTests()) {
      CallSequence test = tests.getNextTest();
      number++;
      if (chooser.chooses(test, number)) {
        passed++;
        return new Chosen(test, number);
      }
    }
    return null;
  }

  /** How many chosen tests are behind us. */
  int passed() {
    return passed;
  }

  private static Chooser chooser(Selection selection, int count) {
    if (count < 0) {
      throw new EngineException(
          "a trace has more tests than VDMJ can count: make it smaller, or several of it");
    }
    if (selection instanceof Selection.Sample sample) {
      return sampling(sample, count);
    }
    if (selection instanceof Selection.Reduced reduced) {
      TraceReductionType type = TraceReductionType.valueOf(reduced.kind().name());
      TraceFilter filter =
          new TraceFilter(count, reduced.percent() / PERCENT, type, reduced.seed());
      return (test, number) -> !filter.isRemoved(test, number);
    }
    return (test, number) -> true;
  }

  /** Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S. */
  private static Chooser sampling(Selection.Sample sample, int count) {
    Random random = new Random(sample.seed());
    int[] wanted = {sample.size()};
    return (test, number) -> {
      boolean chosen = random.nextInt(count - number + 1) < wanted[0];
      wanted[0] -= chosen ? 1 : 0;
      return chosen;
    };
  }
}
