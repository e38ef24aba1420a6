package io.github.ciliumvdm.engine;

import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;

/** A VDM interpreter with the model loaded, for one thread at a time. */
public interface Engine {

  /** The model's answer to an expression that stands for a report. */
  Answer judge(Vdm expression);

  /** The traces of what was loaded, in the order of the files. */
  List<TraceName> traces();

  /** How many tests a trace expands to. */
  int count(TraceName trace);

  /** Runs all tests of a trace: in our own loop, or in VDMJ's. */
  TraceReport run(TraceName trace, Loop loop);

  /** Who runs the tests of a trace; the verdicts are the same. */
  enum Loop {
    /** Resets the state between tests, and evaluates one after the other. */
    BATCH,
    /** VDMJ's own, which initializes everything for each test. */
    STANDARD
  }
}
