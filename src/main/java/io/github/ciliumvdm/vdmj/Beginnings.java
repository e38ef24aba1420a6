package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.traces.CallSequence;
import io.github.ciliumvdm.vdmj.KeptState.Snapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the beginnings of the tests of a trace, up to a call: whether the call does not
 * succeed, or what the state is after it. VDM has no other effects, and does the same each time: so
 * a test that begins alike goes on from the same state. What is left to Java may have effects.
 */
final class Beginnings {

  /** How many states are kept; each is a copy of what the calls changed. */
  private static final int KEPT = 500;

  /** A beginning: the statements on the way to it from the root. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /** How many statements the shortest test has that failed here. */
    private int shortestFailure = Integer.MAX_VALUE;

    private @Nullable Snapshot after;

    Node next(String statement) {
      return next.computeIfAbsent(statement, s -> new Node());
    }
  }

  private final Statements statements = new Statements();
  private final Node root = new Node();
  private final boolean repeatable;
  private int kept;

  /**
   * @param repeatable whether calls do the same each time; otherwise all are made in each test
   */
  Beginnings(Snapshot initial, boolean repeatable) {
    root.after = initial;
    this.repeatable = repeatable;
  }

  /** Where a test begins that needs not be run from its first statement: so many are done. */
  record Start(int statements, Snapshot state) {}

  /**
   * The latest point at which the test can begin; or nothing, if it has to be skipped: VDMJ's rule
   * is that its beginning failed in a test which was not longer.
   */
  @Nullable Start start(CallSequence test) {
    @Nullable Snapshot initial = root.after;
    assert initial != null;
    Start start = new Start(0, initial);
    @Nullable Node node = root;
    for (int i = 0; i < test.size(); i++) {
      INStatement statement = test.get(i);
      node = node.next.get(statements.text(statement));
      if (node == null) {
        return start;
      }
      if (node.shortestFailure <= test.size()) {
        return null;
      }
      @Nullable Snapshot after = node.after;
      if (after != null) {
        start = new Start(i + 1, after);
      }
    }
    return start;
  }

  /** Whether the state after one of the statements of a test, from 0, is worth keeping. */
  boolean wants(CallSequence test, int statement) {
    return repeatable
        && kept < KEPT
        && statement < test.size() - 1
        && Statements.isCall(test.get(statement));
  }

  void keep(CallSequence test, int statement, Snapshot after) {
    node(test, statement).after = after;
    kept++;
  }

  /** The statement of the test, from 0, did not succeed. */
  void fail(CallSequence test, int statement) {
    Node node = node(test, statement);
    node.shortestFailure = Math.min(node.shortestFailure, test.size());
  }

  private Node node(CallSequence test, int statement) {
    Node node = root;
    for (int i = 0; i <= statement; i++) {
      node = node.next(statements.text(test.get(i)));
    }
    return node;
  }
}
