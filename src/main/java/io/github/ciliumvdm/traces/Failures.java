package io.github.ciliumvdm.traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of tests whose last call did not succeed. VDMJ skips a test that begins with the
 * same texts, if it is not shorter.
 *
 * @param <S> a step of a test
 */
public final class Failures<S> {

  /** A beginning: the texts on the way to it from the root. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /** How many steps the shortest test has that failed here. */
    private int shortest = Integer.MAX_VALUE;
  }

  private final Steps<S> steps;
  private final Node root = new Node();

  /** None yet. */
  public Failures(Steps<S> steps) {
    this.steps = steps;
  }

  /** The step of the test, from 0, did not succeed. */
  public void add(List<S> test, int step) {
    Node node = root;
    for (S each : test.subList(0, step + 1)) {
      node = node.next.computeIfAbsent(steps.text(each), text -> new Node());
    }
    node.shortest = Math.min(node.shortest, test.size());
  }

  /** Whether the test begins like one that failed. */
  public boolean skip(List<S> test) {
    @Nullable Node node = root;
    for (S step : test) {
      if (node.next.isEmpty()) {
        return false;
      }
      node = node.next.get(steps.text(step));
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
