package io.github.ciliumvdm.traces;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states after the beginnings of the tests of a trace, up to a call. VDM has no other effects,
 * and does the same each time: so a test that begins alike goes on from the same state. What is
 * left to Java may have effects.
 *
 * <p>Tests begin alike if they make the same calls of the trace with variables bound to the same
 * values. That the texts are the same is not enough: that of a function is its type.
 *
 * @param <S> a step of a test
 * @param <T> a state that nobody changes
 */
public final class PrefixStates<S, T> {

  /** How many states are kept; each is a copy of what the calls changed. */
  private static final int KEPT = 500;

  /** A beginning: the steps on the way to it from the root. */
  private static final class Node<T> {
    private final IdentityHashMap<Object, Node<T>> next = new IdentityHashMap<>();
    private @Nullable T after;
  }

  private final Node<T> root = new Node<>();
  private final Steps<S> steps;
  private final T initial;
  private final boolean repeatable;
  private int kept;

  /**
   * @param repeatable whether calls do the same each time; otherwise all are made in each test
   */
  public PrefixStates(Steps<S> steps, T initial, boolean repeatable) {
    this.steps = steps;
    this.initial = initial;
    this.repeatable = repeatable;
  }

  /** Where a test begins that needs not be run from its first step: so many are done. */
  public record Start<T>(int steps, T state) {}

  /** The latest point at which the test can begin. */
  public Start<T> start(List<S> test) {
    Start<T> start = new Start<>(0, initial);
    @Nullable Node<T> node = root;
    for (int i = 0; i < test.size(); i++) {
      node = node.next.get(steps.identity(test.get(i)));
      if (node == null) {
        return start;
      }
      @Nullable T after = node.after;
      if (after != null) {
        start = new Start<>(i + 1, after);
      }
    }
    return start;
  }

  /** Whether the state after one of the steps of a test, from 0, is worth keeping. */
  public boolean wants(List<S> test, int step) {
    return repeatable && kept < KEPT && step < test.size() - 1 && steps.isCall(test.get(step));
  }

  /** Keeps the state after one of the steps of a test, from 0. */
  public void keep(List<S> test, int step, T after) {
    Node<T> node = root;
    for (int i = 0; i <= step; i++) {
      node = node.next.computeIfAbsent(steps.identity(test.get(i)), s -> new Node<>());
    }
    node.after = after;
    kept++;
  }
}
