package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.traces.CallSequence;
import java.util.HashMap;
import java.util.Map;

/**
 * The beginnings of the tests that did not pass, up to the call that did not. A test with such a
 * beginning is skipped, if it is as long as the one that did not pass: VDMJ's rule, by hashing
 * instead of comparing with each of them.
 */
final class FailedStems {

  /** Each stem, with the length of the shortest test that failed after it. */
  private final Map<String, Integer> stems = new HashMap<>();

  boolean skip(CallSequence test) {
    if (stems.isEmpty()) {
      return false;
    }
    StringBuilder stem = new StringBuilder();
    for (INStatement statement : test) {
      append(stem, statement);
      if (isCall(statement)
          && stems.getOrDefault(stem.toString(), Integer.MAX_VALUE) <= test.size()) {
        return true;
      }
    }
    return false;
  }

  /** The test did not pass: so many of its calls begin it, the last one without success. */
  void add(CallSequence test, int calls) {
    StringBuilder stem = new StringBuilder();
    int seen = 0;
    for (INStatement statement : test) {
      append(stem, statement);
      seen += isCall(statement) ? 1 : 0;
      if (seen == calls) {
        stems.merge(stem.toString(), test.size(), Math::min);
        return;
      }
    }
  }

  private static boolean isCall(INStatement statement) {
    return !(statement instanceof INTraceVariableStatement);
  }

  private static void append(StringBuilder stem, INStatement statement) {
    stem.append(statement).append('\0');
  }
}
