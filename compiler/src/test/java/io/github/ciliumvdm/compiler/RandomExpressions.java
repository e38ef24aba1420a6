package io.github.ciliumvdm.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random VDM expressions that VDMJ's type checker accepts. */
public final class RandomExpressions {

  /** The types of the expressions that are made. */
  enum Of {
    INT("int"),
    BOOL("bool"),
    TEXT("seq of char"),
    SEQ("seq of int"),
    SET("set of int"),
    MAP("map int to int"),
    POINT("Point"),
    MAYBE("[int]"),
    ANY("Any"),
    TEXTS("seq of seq of char"),
    PAIR("int * seq of char");

    final String vdm;

    Of(String vdm) {
      this.vdm = vdm;
    }
  }

  /** A variable in scope. */
  private record Variable(String name, Of type) {}

  private final SplittableRandom random;
  private final List<Variable> scope = new ArrayList<>();
  private int names;

  RandomExpressions(SplittableRandom random) {
    this.random = random;
  }

  /** A module of so many functions, {@code f0} and so on, that take nothing. */
  public static String module(String name, int functions, SplittableRandom random) {
    StringBuilder text = new StringBuilder("module " + name + "\nexports all\ndefinitions\n");
    text.append("types\n  Point :: x : int y : int;\n  Other :: x : int z : [int];\n")
        .append("  Any = int | seq of char | Point | Other | bool | <q> | <r>;\n")
        .append("functions\n  any : Any +> Any\n  any(a) == a;\n")
        .append("  maybe : [int] +> [int]\n  maybe(m) == m;\n")
        // VDMJ takes conc of a sequence of seq1 for a seq1, even if there is nothing in it.
        .append("  texts : seq of seq of char +> seq of seq of char\n  texts(t) == t;\n");
    for (int i = 0; i < functions; i++) {
      Of type = Of.values()[random.nextInt(Of.values().length)];
      text.append("  f")
          .append(i)
          .append(" : () +> ")
          .append(type.vdm)
          .append("\n  f")
          .append(i)
          .append("() == ")
          .append(new RandomExpressions(random).of(type, 4))
          .append(";\n");
    }
    return text.append("end ").append(name).append('\n').toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** An expression of that type. */
  private String of(Of type, int depth) {
    List<String> known =
        scope.stream().filter(each -> each.type == type).map(Variable::name).toList();
    if (!known.isEmpty() && chance(depth == 0 ? 70 : 25)) {
      return known.get(random.nextInt(known.size()));
    }
    if (depth == 0) {
      return literal(type);
    }
    if (chance(25)) {
      return choice(type, depth - 1);
    }
    int less = depth - 1;
    return switch (type) {
      case INT -> number(less);
      case BOOL -> bool(less);
      case TEXT -> text(less);
      case SEQ -> sequence(less);
      case SET -> set(less);
      case MAP -> map(less);
      case POINT -> point(less);
      case MAYBE -> "maybe(" + pick("nil", of(Of.INT, less)) + ")";
      case ANY ->
          "any("
              + of(List.of(Of.INT, Of.TEXT, Of.POINT, Of.BOOL).get(random.nextInt(4)), less)
              + ")";
      case TEXTS -> texts(less);
      case PAIR -> "mk_(" + of(Of.INT, less) + ", " + of(Of.TEXT, less) + ")";
    };
  }

  private String literal(Of type) {
    return switch (type) {
      case INT -> pick("0", "1", "(-1)", "2", "7", "128", "5000000000");
      case BOOL -> pick("true", "false");
      case TEXT -> pick("\"\"", "\"a\"", "\"ab\"", "\"ba\"", "\"\\\"\"");
      case SEQ -> pick("[1]", "[1, 200]", "[3, 1, 3]", "[n | n in set {1, 2} & n > 5]");
      case SET -> pick("{1}", "{1, 200}", "{3, 1, 10}", "{n | n in set {1, 2} & n > 5}");
      case MAP -> pick("{1 |-> 2}", "{1 |-> 2, 200 |-> 1}", "{3 |-> 3}");
      case POINT -> pick("mk_Point(0, 0)", "mk_Point(1, 200)");
      case MAYBE -> "maybe(" + pick("nil", "1", "200") + ")";
      case ANY ->
          "any("
              + pick(
                  "5",
                  "\"t\"",
                  "mk_Point(1, 2)",
                  "mk_Other(1, nil)",
                  "mk_Other(1, 2)",
                  "true",
                  "<q>",
                  "<r>")
              + ")";
      case TEXTS -> pick("[\"\"]", "[\"a\", \"\"]", "[\"ab\"]");
      case PAIR -> pick("mk_(1, \"\")", "mk_(200, \"a\")");
    };
  }

  /** A let, an if or a cases. */
  private String choice(Of type, int depth) {
    return switch (random.nextInt(6)) {
      case 0 ->
          "(if "
              + of(Of.BOOL, depth)
              + " then "
              + of(type, depth)
              + " else "
              + of(type, depth)
              + ")";
      case 1 ->
          "(if "
              + of(Of.BOOL, depth)
              + " then "
              + of(type, depth)
              + " elseif "
              + of(Of.BOOL, depth)
              + " then "
              + of(type, depth)
              + " else "
              + of(type, depth)
              + ")";
      case 2 -> let(type, depth);
      case 3 -> cases(type, depth);
      case 4 -> letBe(type, depth);
      default -> letPair(type, depth);
    };
  }

  private String let(Of type, int depth) {
    Of of = Of.values()[random.nextInt(Of.values().length)];
    String value = of(of, depth);
    return with(
        of,
        name -> "(let " + name + " : " + of.vdm + " = " + value + " in " + of(type, depth) + ")");
  }

  private String letBe(Of type, int depth) {
    String set = of(Of.SET, depth);
    return with(
        Of.INT,
        name ->
            "(let "
                + name
                + " in set "
                + set
                + " be st "
                + of(Of.BOOL, depth)
                + " in "
                + of(type, depth)
                + ")");
  }

  private String letPair(Of type, int depth) {
    String pair = of(Of.PAIR, depth);
    return with(
        Of.INT,
        a ->
            with(
                Of.TEXT,
                b -> "(let mk_(" + a + ", " + b + ") = " + pair + " in " + of(type, depth) + ")"));
  }

  private String cases(Of type, int depth) {
    String any = of(Of.ANY, depth);
    String number = with(Of.INT, name -> "mk_Point(" + name + ", -) -> " + of(type, depth));
    String other = with(Of.MAYBE, name -> "mk_Other(1, " + name + ") -> " + of(type, depth));
    String others = chance(80) ? ", others -> " + of(type, depth) : "";
    return "(cases "
        + any
        + ": "
        + number
        + ", <q> -> "
        + of(type, depth)
        + ", \"t\" -> "
        + of(type, depth)
        + ", "
        + other
        + ", true -> "
        + of(type, depth)
        + others
        + " end)";
  }

  /** Text in which a new variable of that type is in scope. */
  private String with(Of type, java.util.function.Function<String, String> text) {
    Variable variable = new Variable("v" + names++, type);
    scope.add(variable);
    String done = text.apply(variable.name);
    scope.remove(variable);
    return done;
  }

  private String number(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> "(" + of(Of.INT, depth) + " + " + of(Of.INT, depth) + ")";
      case 1 -> "(" + of(Of.INT, depth) + " - " + of(Of.INT, depth) + ")";
      case 2 -> "(" + of(Of.INT, depth) + " mod " + pick("2", "-3", "7") + ")";
      case 3 -> "(" + of(Of.INT, depth) + pick(" div ", " rem ") + pick("2", "-3", "7") + ")";
      case 4 -> "(len " + of(pick("t", "s").equals("t") ? Of.TEXT : Of.SEQ, depth) + ")";
      case 5 -> "(card " + of(Of.SET, depth) + ")";
      case 6 -> "(hd " + of(Of.SEQ, depth) + ")";
      case 7 -> of(Of.SEQ, depth) + "(" + pick("1", "2") + ")";
      case 8 -> of(Of.MAP, depth) + "(" + pick("1", "2", "200") + ")";
      case 9 -> of(Of.POINT, depth) + pick(".x", ".y");
      case 10 -> "(abs " + of(Of.INT, depth) + ")";
      case 11 -> {
        String pair = of(Of.PAIR, depth);
        yield pair + ".#1";
      }
      case 12 -> "(let m : [int] = " + of(Of.MAYBE, depth) + " in if m = nil then 0 else m)";
      default -> "(- " + of(Of.INT, depth) + ")";
    };
  }

  private String bool(int depth) {
    return switch (random.nextInt(15)) {
      case 0 ->
          "("
              + of(Of.BOOL, depth)
              + pick(" and ", " or ", " => ", " <=> ")
              + of(Of.BOOL, depth)
              + ")";
      case 1 -> "(not " + of(Of.BOOL, depth) + ")";
      case 2 ->
          "("
              + of(Of.INT, depth)
              + pick(" < ", " <= ", " > ", " >= ", " = ", " <> ")
              + of(Of.INT, depth)
              + ")";
      case 3 -> "(" + of(Of.TEXT, depth) + pick(" = ", " <> ") + of(Of.TEXT, depth) + ")";
      case 4 ->
          "(" + of(Of.SET, depth) + pick(" = ", " subset ", " psubset ") + of(Of.SET, depth) + ")";
      case 5 ->
          "(" + of(Of.INT, depth) + pick(" in set ", " not in set ") + of(Of.SET, depth) + ")";
      case 6 -> "(" + of(Of.ANY, depth) + pick(" = ", " <> ") + of(Of.ANY, depth) + ")";
      case 7 -> "(" + of(Of.MAYBE, depth) + pick(" = ", " <> ") + of(Of.MAYBE, depth) + ")";
      case 8 -> quantified(depth);
      case 9 ->
          "is_("
              + of(Of.ANY, depth)
              + ", "
              + pick("int", "seq of char", "Point", "bool", "<q>", "nat | Other")
              + ")";
      case 10 ->
          "("
              + of(Of.INT, depth)
              + " in set {"
              + of(Of.INT, depth)
              + ", "
              + of(Of.INT, depth)
              + "})";
      case 11 -> "(" + of(Of.TEXT, depth) + " in set elems " + of(Of.TEXTS, depth) + ")";
      case 12 -> "(" + of(Of.POINT, depth) + " = " + of(Of.POINT, depth) + ")";
      case 13 -> "(" + of(Of.MAP, depth) + " = " + of(Of.MAP, depth) + ")";
      default -> "(" + of(Of.SEQ, depth) + " = " + of(Of.SEQ, depth) + ")";
    };
  }

  private String quantified(int depth) {
    String set = of(Of.SET, depth);
    String sequence = of(Of.SEQ, depth);
    String which = pick("forall ", "exists ");
    return with(
        Of.INT,
        a ->
            with(
                Of.INT,
                b ->
                    "("
                        + which
                        + a
                        + " in set "
                        + set
                        + ", "
                        + b
                        + " in seq "
                        + sequence
                        + " & "
                        + of(Of.BOOL, depth)
                        + ")"));
  }

  private String text(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> "(" + of(Of.TEXT, depth) + " ^ " + of(Of.TEXT, depth) + ")";
      case 1 -> "(tl " + of(Of.TEXT, depth) + ")";
      case 2 -> "[hd " + of(Of.TEXT, depth) + "]";
      case 3 -> "(conc texts(" + of(Of.TEXTS, depth) + "))";
      case 4 -> "[c | c in seq " + of(Of.TEXT, depth) + " & c <> 'a']";
      case 5 -> of(Of.TEXT, depth) + "(1, ..., " + pick("1", "2", "9") + ")";
      default -> "(reverse " + of(Of.TEXT, depth) + ")";
    };
  }

  private String texts(int depth) {
    String sequence = of(Of.SEQ, depth);
    return switch (random.nextInt(3)) {
      case 0 -> "[" + of(Of.TEXT, depth) + ", " + of(Of.TEXT, depth) + "]";
      case 1 ->
          with(
              Of.INT,
              name -> "[" + of(Of.TEXT, depth) + " | " + name + " in seq " + sequence + "]");
      default -> "(" + of(Of.TEXTS, depth) + " ^ " + of(Of.TEXTS, depth) + ")";
    };
  }

  private String sequence(int depth) {
    String set = of(Of.SET, depth);
    String sequence = of(Of.SEQ, depth);
    return switch (random.nextInt(8)) {
      case 0 -> "(" + sequence + " ^ " + of(Of.SEQ, depth) + ")";
      case 1 -> "(tl " + sequence + ")";
      case 2 ->
          with(
              Of.INT,
              name ->
                  "["
                      + of(Of.INT, depth)
                      + " | "
                      + name
                      + " in set "
                      + set
                      + " & "
                      + of(Of.BOOL, depth)
                      + "]");
      case 3 ->
          with(
              Of.INT,
              name ->
                  "["
                      + of(Of.INT, depth)
                      + " | "
                      + name
                      + " in seq "
                      + sequence
                      + " & "
                      + of(Of.BOOL, depth)
                      + "]");
      case 4 -> "[" + of(Of.INT, depth) + ", " + of(Of.INT, depth) + "]";
      case 5 -> "(" + sequence + " ++ {1 |-> " + of(Of.INT, depth) + "})";
      case 6 -> "(reverse " + sequence + ")";
      default -> sequence + "(2, ..., 3)";
    };
  }

  private String set(int depth) {
    String set = of(Of.SET, depth);
    return switch (random.nextInt(9)) {
      case 0 -> "(" + set + pick(" union ", " inter ", " \\ ") + of(Of.SET, depth) + ")";
      case 1 ->
          with(
              Of.INT,
              name ->
                  "{"
                      + of(Of.INT, depth)
                      + " | "
                      + name
                      + " in set "
                      + set
                      + " & "
                      + of(Of.BOOL, depth)
                      + "}");
      case 2 -> "(elems " + of(Of.SEQ, depth) + ")";
      case 3 -> pick("(dom ", "(rng ") + of(Of.MAP, depth) + ")";
      case 4 -> "(inds " + of(Of.TEXT, depth) + ")";
      case 5 -> "{" + pick("1", "-1", "5") + ", ..., " + pick("1", "4", "2") + "}";
      case 6 -> "(dunion {" + set + ", " + of(Of.SET, depth) + "})";
      case 7 ->
          with(
              Of.INT,
              a ->
                  with(
                      Of.INT,
                      b ->
                          "{"
                              + of(Of.INT, depth)
                              + " | "
                              + a
                              + ", "
                              + b
                              + " in set "
                              + set
                              + " & "
                              + of(Of.BOOL, depth)
                              + "}"));
      default -> "{" + of(Of.INT, depth) + ", " + of(Of.INT, depth) + "}";
    };
  }

  private String map(int depth) {
    String map = of(Of.MAP, depth);
    String set = of(Of.SET, depth);
    return switch (random.nextInt(6)) {
      case 0 -> "(" + map + pick(" ++ ", " munion ") + of(Of.MAP, depth) + ")";
      case 1 -> "(" + set + pick(" <: ", " <-: ") + map + ")";
      case 2 -> "(" + map + pick(" :> ", " :-> ") + set + ")";
      case 3 ->
          with(
              Of.INT,
              name ->
                  "{"
                      + name
                      + " |-> "
                      + of(Of.INT, depth)
                      + " | "
                      + name
                      + " in set "
                      + set
                      + " & "
                      + of(Of.BOOL, depth)
                      + "}");
      case 4 -> "{" + of(Of.INT, depth) + " |-> " + of(Of.INT, depth) + "}";
      default -> "(inverse " + map + ")";
    };
  }

  private String point(int depth) {
    return chance(50)
        ? "mk_Point(" + of(Of.INT, depth) + ", " + of(Of.INT, depth) + ")"
        : "mu(" + of(Of.POINT, depth) + ", " + pick("x", "y") + " |-> " + of(Of.INT, depth) + ")";
  }
}
