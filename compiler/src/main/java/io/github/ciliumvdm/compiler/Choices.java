package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCDefinitionList;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.expressions.TCApplyExpression;
import com.fujitsu.vdmj.tc.expressions.TCBinaryExpression;
import com.fujitsu.vdmj.tc.expressions.TCBooleanLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCCaseAlternative;
import com.fujitsu.vdmj.tc.expressions.TCCasesExpression;
import com.fujitsu.vdmj.tc.expressions.TCCharLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCFieldExpression;
import com.fujitsu.vdmj.tc.expressions.TCIfExpression;
import com.fujitsu.vdmj.tc.expressions.TCIntegerLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCIsExpression;
import com.fujitsu.vdmj.tc.expressions.TCLetBeStExpression;
import com.fujitsu.vdmj.tc.expressions.TCLetDefExpression;
import com.fujitsu.vdmj.tc.expressions.TCMkTypeExpression;
import com.fujitsu.vdmj.tc.expressions.TCNilExpression;
import com.fujitsu.vdmj.tc.expressions.TCQuoteLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCSeqEnumExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetEnumExpression;
import com.fujitsu.vdmj.tc.expressions.TCStringLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCUnaryExpression;
import com.fujitsu.vdmj.tc.expressions.TCVariableExpression;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.types.TCType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that have branches, or names of their own. */
final class Choices {

  private final Body body;

  Choices(Body body) {
    this.body = body;
  }

  /** The value, from a variable that the branches set, or without one. */
  Term value(TCExpression expression, Code code) {
    if (expression instanceof TCLetDefExpression let) {
      Term[] value = new Term[1];
      body.scoped(
          () -> {
            define(let.localDefs, code);
            value[0] = body.value(let.expression, code);
          });
      return value[0];
    }
    if (expression instanceof TCIfExpression choice && isSimple(expression)) {
      Code inside = code.inner();
      Term ternary = ternary(choice, inside);
      if (inside.isEmpty()) {
        return ternary;
      }
    }
    TCType type = expression.getType();
    JavaType java = body.types.of(type);
    String name = code.fresh("chosen");
    code.line(
        body.declaration(java)
            + " "
            + name
            + (isFound(expression) ? " = " + blank(java) : "")
            + ";");
    into(expression, code, Sink.known(body, name, type));
    return Term.atom(name, java, type);
  }

  private static String blank(JavaType java) {
    if (!java.isPrimitive()) {
      return "null";
    }
    return java.is(JavaType.Kind.BOOL) ? "false" : "0";
  }

  /** Is the value found in a loop, so that Java can't see that it is there? */
  private static boolean isFound(TCExpression expression) {
    if (expression instanceof TCLetBeStExpression) {
      return true;
    }
    if (expression instanceof TCLetDefExpression let) {
      return isFound(let.expression);
    }
    if (expression instanceof TCIfExpression choice) {
      return isFound(choice.thenExp)
          || isFound(choice.elseExp)
          || choice.elseList.stream().anyMatch(other -> isFound(other.thenExp));
    }
    return expression instanceof TCCasesExpression cases
        && (cases.cases.stream().anyMatch(alternative -> isFound(alternative.result))
            || (cases.others != null && isFound(cases.others)));
  }

  /** Is it one expression in Java too, as far as can be seen at a glance? */
  private static boolean isSimple(TCExpression expression) {
    if (expression instanceof TCIfExpression choice) {
      return isSimple(choice.ifExp)
          && isSimple(choice.thenExp)
          && isSimple(choice.elseExp)
          && choice.elseList.isEmpty();
    }
    if (expression instanceof TCBinaryExpression binary) {
      return isSimple(binary.left) && isSimple(binary.right);
    }
    if (expression instanceof TCUnaryExpression unary) {
      return isSimple(unary.exp);
    }
    if (expression instanceof TCApplyExpression apply) {
      return isSimple(apply.root) && apply.args.stream().allMatch(Choices::isSimple);
    }
    if (expression instanceof TCFieldExpression field) {
      return isSimple(field.object);
    }
    if (expression instanceof TCIsExpression test) {
      return isSimple(test.test);
    }
    if (expression instanceof TCMkTypeExpression record) {
      return record.args.stream().allMatch(Choices::isSimple);
    }
    if (expression instanceof TCSeqEnumExpression sequence) {
      return sequence.members.stream().allMatch(Choices::isSimple);
    }
    if (expression instanceof TCSetEnumExpression set) {
      return set.members.stream().allMatch(Choices::isSimple);
    }
    return expression instanceof TCVariableExpression
        || expression instanceof TCNilExpression
        || expression instanceof TCQuoteLiteralExpression
        || expression instanceof TCStringLiteralExpression
        || expression instanceof TCIntegerLiteralExpression
        || expression instanceof TCCharLiteralExpression
        || expression instanceof TCBooleanLiteralExpression;
  }

  private Term ternary(TCIfExpression choice, Code code) {
    TCType type = choice.getType();
    JavaType java = body.types.of(type);
    Term holds = body.condition(choice.ifExp, code);
    Term one =
        body.conversions
            .form(body.value(choice.thenExp, code), java, type, choice.location)
            .object();
    Term other =
        body.conversions
            .form(body.value(choice.elseExp, code), java, type, choice.location)
            .object();
    // Java would unbox the one, which may be null, because the other is no object.
    if (one.java().isPrimitive() != other.java().isPrimitive()) {
      one = boxed(one);
      other = boxed(other);
    }
    return new Term(
        holds.within(Term.CHOICE + 1)
            + " ? "
            + one.within(Term.CHOICE + 1)
            + " : "
            + other.within(Term.CHOICE),
        Term.CHOICE,
        java,
        type);
  }

  private Term boxed(Term term) {
    return term.java().isPrimitive()
        ? new Term(
            term.castTo(body.types.text(term.java().box(), false)),
            Term.UNARY,
            term.java().box(),
            term.type())
        : term;
  }

  /** Puts the value where it goes, from each branch. */
  void into(TCExpression expression, Code code, Sink sink) {
    if (expression instanceof TCIfExpression choice) {
      ifInto(choice, 0, code, sink, false);
    } else if (expression instanceof TCCasesExpression cases) {
      casesInto(cases, code, sink);
    } else if (expression instanceof TCLetDefExpression let) {
      body.scoped(
          () -> {
            define(let.localDefs, code);
            into(let.expression, code, sink);
          });
    } else if (expression instanceof TCLetBeStExpression let) {
      foundInto(let, code, sink);
    } else {
      body.direct = expression;
      sink.put(body.value(expression, code), expression.location, code);
    }
  }

  private void ifInto(TCIfExpression choice, int number, Code code, Sink sink, boolean isElse) {
    TCExpression condition = number == 0 ? choice.ifExp : choice.elseList.get(number - 1).elseIfExp;
    TCExpression result = number == 0 ? choice.thenExp : choice.elseList.get(number - 1).thenExp;
    Code before = isElse ? code.inner() : code;
    Term holds = body.condition(condition, before);
    if (isElse && !before.isEmpty()) {
      branch(choice, number, holds, result, before, sink);
      code.continued("else", before);
      return;
    }
    Code branch = code.inner();
    body.scoped(() -> into(result, branch, sink));
    String head = "if (" + holds.text() + ")";
    if (isElse) {
      code.continued("else " + head, branch);
    } else {
      code.block(head, branch);
    }
    rest(choice, number, code, sink);
  }

  private void branch(
      TCIfExpression choice, int number, Term holds, TCExpression result, Code code, Sink sink) {
    Code branch = code.inner();
    body.scoped(() -> into(result, branch, sink));
    code.block("if (" + holds.text() + ")", branch);
    rest(choice, number, code, sink);
  }

  private void rest(TCIfExpression choice, int number, Code code, Sink sink) {
    if (number < choice.elseList.size()) {
      ifInto(choice, number + 1, code, sink, !sink.leaves);
    } else if (sink.leaves) {
      into(choice.elseExp, code, sink);
    } else if (choice.elseExp instanceof TCIfExpression other) {
      ifInto(other, 0, code, sink, true);
    } else {
      Code branch = code.inner();
      body.scoped(() -> into(choice.elseExp, branch, sink));
      code.continued("else", branch);
    }
  }

  private void casesInto(TCCasesExpression cases, Code code, Sink sink) {
    Term value = body.named(body.value(cases.exp, code), "value", code);
    List<Code> branches = new ArrayList<>();
    List<@Nullable Term> conditions = new ArrayList<>();
    for (TCCaseAlternative alternative : cases.cases) {
      Code branch = code.inner();
      Matching.Match match = body.matching.match(alternative.pattern, value, code);
      conditions.add(match.condition());
      branches.add(branch);
      body.scoped(
          () -> {
            match.bind(branch);
            into(alternative.result, branch, sink);
          });
      if (match.condition() == null) {
        break;
      }
    }
    if (conditions.get(conditions.size() - 1) != null) {
      Code branch = code.inner();
      conditions.add(null);
      branches.add(branch);
      if (cases.others == null) {
        branch.line(
            "throw "
                + Names.runtime("VdmException")
                + ".noMatch("
                + Place.literal(cases.location)
                + ");");
      } else {
        body.scoped(() -> into(cases.others, branch, sink));
      }
    }
    chain(conditions, branches, code, sink.leaves);
  }

  /** One branch after another, the last without a condition. */
  static void chain(
      List<@Nullable Term> conditions, List<Code> branches, Code code, boolean leaves) {
    for (int i = 0; i < branches.size(); i++) {
      Term condition = conditions.get(i);
      if (condition == null && (i == 0 || leaves)) {
        code.add(branches.get(i));
      } else if (condition == null) {
        code.continued("else", branches.get(i));
      } else if (i == 0 || leaves) {
        code.block("if (" + condition.text() + ")", branches.get(i));
      } else {
        code.continued("else if (" + condition.text() + ")", branches.get(i));
      }
    }
  }

  private void foundInto(TCLetBeStExpression let, Code code, Sink sink) {
    String label = sink.leaves ? null : code.fresh("search");
    String found = sink.leaves ? "" : code.fresh("found");
    if (!sink.leaves) {
      code.line("boolean " + found + " = false;");
    }
    body.bindings.each(
        let.bind,
        Bindings.Order.SORTED,
        label,
        code,
        inside -> {
          if (let.suchThat != null) {
            Term holds = body.condition(let.suchThat, inside);
            inside.line("if (" + body.expressions.not(holds).text() + ") {\ncontinue;\n}");
          }
          into(let.value, inside, sink);
          if (!sink.leaves) {
            inside.line(found + " = true;");
            inside.line("break " + label + ";");
          }
        });
    String failure =
        "throw "
            + Names.runtime("VdmException")
            + ".undefined(\"nothing is such\", "
            + Place.literal(let.location)
            + ");";
    code.line(sink.leaves ? failure : "if (!" + found + ") {\n" + failure + "\n}");
  }

  /** Gives names to values, in the block. */
  void define(TCDefinitionList definitions, Code code) {
    for (TCDefinition definition : definitions) {
      if (!(definition instanceof TCValueDefinition value)) {
        throw body.refusal(definition.location, "a function in a let");
      }
      body.direct = value.exp;
      Term term = body.value(value.exp, code);
      if (isDeclared(value)) {
        term = body.conversions.to(term, value.getType(), value.location);
      }
      define(value.pattern, term, code);
    }
  }

  /** Has the definition a type of its own? */
  private static boolean isDeclared(TCValueDefinition value) {
    return value.type != null && !value.type.equals(value.exp.getType());
  }

  private void define(TCPattern pattern, Term term, Code code) {
    String leave =
        "throw "
            + Names.runtime("VdmException")
            + ".noMatch("
            + Place.literal(pattern.location)
            + ");";
    if (pattern instanceof TCIdentifierPattern identifier) {
      String name = code.fresh(identifier.name.getName());
      code.line(body.declaration(term.java()) + " " + name + " = " + term.text() + ";");
      body.bind(identifier.name.getName(), Term.atom(name, term.java(), term.type()));
      return;
    }
    body.matching.matchOnce(pattern, term, "value", code).orElse(leave, code);
  }

  /** The same for a parameter or a statement: a value that must match. */
  void mustMatch(TCPattern pattern, Term term, Code code) {
    define(pattern, term, code);
  }
}
