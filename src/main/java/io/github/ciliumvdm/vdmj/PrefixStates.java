package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.traces.CallSequence;
import io.github.ciliumvdm.vdmj.StateSnapshots.Snapshot;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The states after the beginnings of the tests of a trace, up to a call. VDM has no other effects,
 * and does the same each time: so a test that begins alike goes on from the same state. What is
 * left to Java may have effects.
 *
 * <p>Tests begin alike if they make the same calls of the trace with variables bound to the same
 * values. That the texts are the same is not enough: that of a function is its type.
 */
final class PrefixStates {

  /** How many states are kept; each is a copy of what the calls changed. */
  private static final int KEPT = 500;

  /** A beginning: the statements on the way to it from the root. */
  private static final class Node {
    private final IdentityHashMap<Object, Node> next = new IdentityHashMap<>();
    private @Nullable Snapshot after;
  }

  private final Node root = new Node();
  private final Snapshot initial;
  private final boolean repeatable;
  private int kept;

  /**
   * @param repeatable whether calls do the same each time; otherwise all are made in each test
   */
  PrefixStates(Snapshot initial, boolean repeatable) {
    this.initial = initial;
    this.repeatable = repeatable;
  }

  /** Where a test begins that needs not be run from its first statement: so many are done. */
  record Start(int statements, Snapshot state) {}

  /** The latest point at which the test can begin. */
  Start start(CallSequence test) {
    Start start = new Start(0, initial);
    @Nullable Node node = root;
    for (int i = 0; i < test.size(); i++) {
      node = node.next.get(identity(test.get(i)));
      if (node == null) {
        return start;
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
    Node node = root;
    for (int i = 0; i <= statement; i++) {
      node = node.next.computeIfAbsent(identity(test.get(i)), s -> new Node());
    }
    node.after = after;
    kept++;
  }

  /** A call of the trace, or a variable with its value: the same object in all tests. */
  private static Object identity(INStatement statement) {
    return statement instanceof INTraceVariableStatement binding ? binding.var : statement;
  }
}
