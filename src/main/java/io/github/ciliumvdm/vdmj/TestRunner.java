package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.traces.CallSequence;

/** Runs the tests of one trace in their order, each from the initial state. */
interface TestRunner {

  /** What becomes of the test of this number, which counts from one. */
  TestResult run(CallSequence test, int number);
}
