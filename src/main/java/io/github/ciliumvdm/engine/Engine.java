package io.github.ciliumvdm.engine;

import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.report.TraceReport;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A VDM interpreter with the model loaded, for one thread at a time. */
public interface Engine extends Judge {

  /** The traces of what was loaded, in the order of the files. */
  List<TraceName> traces();

  /**
   * How many tests of a trace a selection chooses; nothing if that is beyond counting.
   *
   * @throws UnboundTraceException if what the trace binds cannot be evaluated
   */
  Optional<BigInteger> count(TraceName trace, Selection selection);

  /** Runs tests of a trace; those before the first one run are not known to have failed. */
  TraceReport run(TestRange order, TestListener watch);

  /** Runs all tests of a trace. */
  default TraceReport run(TraceName trace, Loop loop) {
    return run(TestRange.whole(trace, loop), TestListener.none());
  }

  /** Who runs the tests of a trace; the verdicts are the same. */
  enum Loop {
    /** Keeps what cannot differ between tests, and evaluates one after the other. */
    BATCH,
    /** VDMJ's own, which initializes everything for each test. */
    STANDARD
  }
}
