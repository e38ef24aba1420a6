package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.traces.CallSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of tests whose last call did not succeed. VDMJ skips a test that begins with the
 * same texts, if it is not shorter.
 */
final class Failures {

  /** A beginning: the texts on the way to it from the root. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /** How many statements the shortest test has that failed here. */
    private int shortest = Integer.MAX_VALUE;
  }

  private final Statements statements = new Statements();
  private final Node root = new Node();

  /** The statement of the test, from 0, did not succeed. */
  void add(CallSequence test, int statement) {
    Node node = root;
    for (INStatement each : test.subList(0, statement + 1)) {
      node = node.next.computeIfAbsent(statements.text(each), text -> new Node());
    }
    node.shortest = Math.min(node.shortest, test.size());
  }

  /** Whether the test begins like one that failed. */
  boolean skip(CallSequence test) {
    @Nullable Node node = root;
    for (INStatement statement : test) {
      if (node.next.isEmpty()) {
        return false;
      }
      node = node.next.get(statements.text(statement));
      if (node == null) {
        return false;
      }
      if (node.shortest <= test.size()) {
        return true;
      }
    }
    return false;
  }
}
