package io.github.ciliumvdm.vdmj;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small module with state and traces, which nobody has thought about: whole and partial
 * assignments, recursion with measures, functions as values, unions, invariants, pre- and
 * postconditions, exits, and errors in the middle of all these.
 */
final class RandomModule {

  static final String NAME = "Random";

  private static final int DEPTH = 2;
  private static final int OPERATIONS = 4;
  private static final int TRACES = 3;

  private final SplittableRandom random;

  /** The variables of type int that an expression may use here. */
  private List<String> ints = List.of();

  /** VDMJ evaluates them in the order in which they are written. */
  private boolean valuesAreKnown;

  private final boolean partial;
  private final boolean local;

  private RandomModule(SplittableRandom random) {
    this.random = random;
    this.partial = random.nextInt(3) > 0;
    this.local = random.nextInt(4) == 0;
  }

  /** The text of a module. */
  static String of(SplittableRandom random) {
    return new RandomModule(random).text();
  }

  private String text() {
    return """
    module Random
    exports all
    definitions

    types
      Small = int
      inv n == n < %d;

      Pair ::
        left  : int
        right : seq of int
      inv pair == %s;

      Step ::
        f : int -> int;

      Either = int | bool | Pair | seq of int | Step;

    values
      STEPS = [%s];

    functions
    %s
    state Sigma of
      n : int
      small : Small
      list : seq of int
      table : map int to int
      pair : Pair
      either : Either
      step : Step
    inv sigma == %s
    init s == s = mk_Sigma(0, 1, [1, 2], {1 |-> 2, 2 |-> 0}, mk_Pair(1, [0]), 1, STEPS(1))
    end

    operations
      Look : int ==> int
      Look(x) == return n + x
      post %s;

    %s
    traces
    %s
    end Random
    """
        .formatted(
            5 + random.nextInt(6),
            one("len pair.right < 3", "pair.left < 9", "true"),
            many(3, () -> "mk_Step(" + lambda() + ")").stream().collect(Collectors.joining(", ")),
            functions(),
            one("sigma.n < 9", "len sigma.list < 4", "sigma.n <> sigma.small", "true", "true"),
            one("RESULT < 4", "RESULT mod 2 = 0", "step.f(1) > 2", "len list < 3", "pair.left > 0"),
            IntStream.range(0, OPERATIONS)
                .mapToObj(this::operation)
                .collect(Collectors.joining("\n")),
            IntStream.range(0, TRACES)
                .mapToObj(i -> "  T" + i + ": " + trace() + ";")
                .collect(Collectors.joining("\n")));
  }

  // Functions

  private String functions() {
    valuesAreKnown = true;
    return """
              down : int * int -> int
              down(x, y) == if x <= 0 then %s else %s
              measure %s;

              along : seq of int * int -> int
              along(list, y) == if list = [] then %s else hd list + along(tl list, %s)
              measure len list;

              poly[@T] : seq of @T * int -> int
              poly(list, y) == if list = [] then %s else poly[@T](tl list, %s)
              measure len list;

              curried : int -> int -> int
              curried(x)(y) == if x <= 0 then %s else curried(x - 1)(%s)
              measure curried_measure;

              curried_measure : int -> int -> nat
              curried_measure(x)(-) == if x < 0 then 0 else x;

              guarded : int * int -> int
              guarded(x, y) == %s
              pre %s
              post %s;
            """
        .formatted(
            risky("y"),
            one("down(x - 1, y - 1)", "1 + down(x - 1, " + risky("y") + ")"),
            one("if x < 0 then 0 else x", "if x < 0 then 0 else x", "5 div y * 0 + 9 - x"),
            risky("y"),
            one("y", "y - 1", risky("y")),
            risky("y"),
            one("y", "y - 1"),
            risky("y"),
            one("y", "y - 1"),
            one("x - y", risky("y"), "down(x mod 3, y)", "along([x], y)", "curried(1)(y)"),
            one("x < y", "y <> 2", "down(1, y) > 2", "true"),
            one("RESULT < 9", "RESULT <> x", "true"));
  }

  /** Of a number that may be zero. */
  private String risky(String y) {
    return random.nextInt(3) > 0
        ? one(y, y + " + 1", "3")
        : one("10 div " + y, "6 mod " + y, "[7, 8](" + y + ")", "{1 |-> 5, 2 |-> 6}(" + y + ")");
  }

  private String lambda() {
    return "lambda v : int & " + scoped(List.of("v"), () -> one(number(1), "v + 1", risky("v")));
  }

  // Expressions

  private String number(int depth) {
    if (depth <= 0 || random.nextInt(4) == 0) {
      return ints.isEmpty() || random.nextInt(3) == 0 ? literal() : one(ints);
    }
    return switch (random.nextInt(11)) {
      case 0, 1 -> "(" + number(depth - 1) + one(" + ", " - ") + number(depth - 1) + ")";
      case 2 -> "(" + number(depth - 1) + one(" div ", " mod ") + positive() + ")";
      case 3 -> "down(" + number(depth - 1) + " mod 4, " + number(depth - 1) + ")";
      case 4 -> "along([1, 2], " + number(depth - 1) + ")";
      case 5 -> "poly[int]([3, 4], " + number(depth - 1) + ")";
      case 6 -> "curried(" + number(depth - 1) + " mod 3)(" + number(depth - 1) + ")";
      case 7 -> "guarded(" + number(depth - 1) + ", " + number(depth - 1) + ")";
      case 8 -> "(if " + truth(depth - 1) + " then " + number(0) + " else " + number(0) + ")";
      case 9 ->
          valuesAreKnown
              ? "STEPS(%d).f(%s)".formatted(1 + random.nextInt(3), number(0))
              : literal();
      default ->
          "(let g : int -> int g(z) == if z <= 0 then %s else g(z - 1) measure z + 9 in g(%s mod 3))"
              .formatted(number(0), number(depth - 1));
    };
  }

  private String truth(int depth) {
    return number(depth) + one(" < ", " = ", " <> ", " >= ") + number(0);
  }

  private String literal() {
    return String.valueOf(random.nextInt(4));
  }

  /** What VDMJ does not refuse as a divisor or an index before anything is run. */
  private String positive() {
    return ints.isEmpty() || random.nextInt(3) == 0
        ? String.valueOf(1 + random.nextInt(3))
        : one(ints);
  }

  /** A number that also depends on the state. */
  private String stateful(int depth) {
    return random.nextInt(3) > 0
        ? number(depth)
        : one(
            "n",
            "small",
            "hd list",
            "len list",
            "list(" + positive() + ")",
            "table(" + number(0) + ")",
            "card dom table",
            "pair.left",
            "len pair.right",
            "pair.right(" + positive() + ")",
            "(either + 1)",
            "(if is_int(either) then either else 5)",
            "(cases either: mk_Pair(l, -) -> l, [h] -> h, true -> 1, others -> 0 end)",
            "step.f(" + number(0) + ")",
            "along(list, n)");
  }

  // Statements

  private String operation(int index) {
    List<String> parameters = List.of("x");
    String type = index == 0 ? "(int -> int)" : "int";
    return scoped(
        index == 0 ? List.of() : parameters,
        () ->
            """
              Op%d : %s ==> int
              Op%d(x) == (%s; %s; return %s)%s%s;
            """
                .formatted(
                    index,
                    type,
                    index,
                    index == 0
                        ? one("n := x(" + stateful(0) + ")", "step := mk_Step(x)")
                        : statement(index, DEPTH),
                    statement(index, DEPTH),
                    stateful(1),
                    random.nextInt(6) == 0 ? "\n  pre " + truth(1) : "",
                    random.nextInt(6) == 0
                        ? "\n  post "
                            + one("n >= n~", "RESULT < 7", "list = list~", "pair <> pair~")
                        : ""));
  }

  private String statement(int operation, int depth) {
    if (depth <= 0) {
      return assignment();
    }
    return switch (random.nextInt(13)) {
      case 0 ->
          "(if %s then %s else %s)"
              .formatted(
                  truth(1), statement(operation, depth - 1), statement(operation, depth - 1));
      case 1 -> "(%s; %s)".formatted(statement(operation, depth - 1), assignment());
      case 2 -> "(for i = 1 to 3 do " + scoped(plus("i"), this::assignment) + ")";
      case 3 -> "(for all i in set {1, 2} do " + scoped(plus("i"), this::assignment) + ")";
      case 4 -> "let v = " + stateful(1) + " in " + scoped(plus("v"), this::assignment);
      case 10 -> "let m = n in step := mk_Step(lambda v : int & v + m)";
      case 5 -> "atomic (" + assignment() + "; " + assignment() + ")";
      case 6 ->
          "(trap 1 with %s in (%s; exit %s))".formatted(assignment(), assignment(), literal());
      case 7 ->
          operation > 1 ? "Op" + random.nextInt(1, operation) + "(" + stateful(1) + ")" : "skip";
      case 8 -> operation > 0 ? "Op0(" + one(lambda(), "step.f", "STEPS(2).f") + ")" : "skip";
      case 9 ->
          local
              ? "(dcl d : seq of int := list; d(1) := %s; list := d)".formatted(literal())
              : "skip";
      default -> assignment();
    };
  }

  private String assignment() {
    return partial && random.nextBoolean()
        ? one(
            "list(" + positive() + ") := " + stateful(1),
            "table(" + number(0) + ") := " + stateful(1),
            "pair.left := " + stateful(1),
            "pair.right := [" + stateful(0) + "] ^ pair.right",
            "pair.right(" + positive() + ") := " + stateful(1))
        : one(
            "n := " + stateful(1),
            "small := " + stateful(1),
            "list := [" + stateful(0) + "] ^ list",
            "list := tl list",
            "table := table ++ {" + number(0) + " |-> " + stateful(1) + "}",
            "pair := mk_Pair(" + stateful(0) + ", list)",
            "pair := mu(pair, left |-> " + stateful(1) + ")",
            "either := " + one(stateful(1), truth(0), "pair", "list", "step"),
            "step := STEPS(" + (1 + random.nextInt(3)) + ")");
  }

  // Traces

  private String trace() {
    return many(2, () -> definition(2)).stream().collect(Collectors.joining("; "));
  }

  private String definition(int depth) {
    if (depth <= 0) {
      return call();
    }
    return switch (random.nextInt(10)) {
      case 0 -> "(" + definition(depth - 1) + " | " + call() + ")";
      case 1 -> "(" + call() + "; " + definition(depth - 1) + ")";
      case 2 -> "(" + call() + " | " + call() + "){" + one("0, 2", "1, 2", "2") + "}";
      case 3 -> "||(" + call() + ", " + call() + ")";
      case 4 -> bound("let a in set {0, 1, 2} in ", "a", depth);
      case 5 -> bound("let b in set {0, 1, 2, n} be st b <> 1 in ", "b", depth);
      case 6 -> bound("let c = " + one("n", "small", "len list", "2") + " in ", "c", depth);
      case 7, 8 -> "let s in seq STEPS in (Op0(s.f); " + one("Look(1)", "Look(2)", call()) + ")";
      default -> call();
    };
  }

  private String bound(String binding, String variable, int depth) {
    return binding + "(" + scoped(plus(variable), () -> definition(depth - 1)) + ")";
  }

  private String call() {
    return one(
        "Op0(STEPS(" + (1 + random.nextInt(3)) + ").f)",
        "Op1(" + argument() + ")",
        "Op2(" + argument() + ")",
        "Op3(" + argument() + ")",
        "Look(" + argument() + ")",
        "down(" + argument() + ", " + argument() + ")",
        "guarded(" + argument() + ", " + argument() + ")");
  }

  private String argument() {
    return random.nextInt(6) == 0 ? number(1) : number(0);
  }

  // Choices

  private interface Making {
    String text();
  }

  /** A text that is made while these variables are there. */
  private String scoped(List<String> variables, Making making) {
    List<String> before = ints;
    ints = variables;
    String text = making.text();
    ints = before;
    return text;
  }

  private List<String> plus(String variable) {
    List<String> more = new ArrayList<>(ints);
    more.add(variable);
    return Collections.unmodifiableList(more);
  }

  private List<String> many(int number, Making making) {
    return IntStream.range(0, number).mapToObj(i -> making.text()).toList();
  }

  private String one(String... texts) {
    return one(List.of(texts));
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
