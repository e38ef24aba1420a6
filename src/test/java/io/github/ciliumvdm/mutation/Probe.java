package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.visitors.INExpressionVisitor;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stands in the place of an expression, has its value, and watches which of its mutants would have
 * had another one.
 */
final class Probe extends INExpression {

  private static final long serialVersionUID = 1L;

  /** How long a check may take with the mutants beside it; one that never ends differs. */
  static final long LONG = 60_000_000_000L;

  /** Inside of what is only tried nothing is watched: it happens to nobody. */
  private static boolean trying;

  private final INExpression original;
  private final transient List<Mutation> mutants = new ArrayList<>();
  private final transient Set<Mutation> same = new LinkedHashSet<>();

  Probe(INExpression original) {
    super(original.location);
    this.original = original;
  }

  void add(Mutation mutant) {
    mutants.add(mutant);
  }

  /** From now on: no mutant has differed. */
  void reset() {
    same.clear();
    same.addAll(mutants);
  }

  /** The mutants that had another value since then. */
  List<Mutation> different() {
    return mutants.stream().filter(mutant -> !same.contains(mutant)).toList();
  }

  @Override
  public Value eval(Context context) {
    Value value = original.eval(context);
    if (!trying && !same.isEmpty()) {
      trying = true;
      try {
        same.removeIf(mutant -> differs(mutant, value, context));
      } finally {
        trying = false;
      }
    }
    return value;
  }

  private static boolean differs(Mutation mutant, Value value, Context context) {
    try {
      return !mutant.change().expression().eval(context).equals(value);
    } catch (Exception | StackOverflowError e) {
      return true;
    } catch (Deadline.Passed e) {
      Deadline.in(LONG);
      return true;
    }
  }

  @Override
  public <R, S> R apply(INExpressionVisitor<R, S> visitor, S argument) {
    return original.apply(visitor, argument);
  }

  @Override
  public String toString() {
    return original.toString();
  }
}
