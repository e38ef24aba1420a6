package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.traces.CallSequence;

/** Runs the tests of one trace in their order, each from the initial state. */
interface TestRunner {

  /** Runs the next test. After one that did not succeed, the next needs another thread. */
  TestResult run(CallSequence test);
}
