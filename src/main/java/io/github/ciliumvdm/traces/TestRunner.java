package io.github.ciliumvdm.traces;

import java.util.List;

/**
 * Runs the tests of one trace in their order, each from the initial state.
 *
 * @param <S> a step of a test
 */
public interface TestRunner<S> {

  /** Runs the next test. After one that did not succeed, the next needs another thread. */
  TestResult run(List<S> test);

  /** The calls of a test as VDMJ prints them, one by one. */
  List<String> calls(List<S> test);
}
