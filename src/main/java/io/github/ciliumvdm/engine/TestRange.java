package io.github.ciliumvdm.engine;

import io.github.ciliumvdm.engine.Engine.Loop;

/**
 * Tests to be run.
 *
 * @param from the first of the chosen tests, from 0
 * @param to the one behind the last; or more, if it is not known how many there are
 */
public record TestRange(TraceName trace, Selection selection, int from, int to, Loop loop) {

  /** All tests of the trace. */
  static TestRange whole(TraceName trace, Loop loop) {
    return new TestRange(trace, new Selection.All(), 0, Integer.MAX_VALUE, loop);
  }
}
