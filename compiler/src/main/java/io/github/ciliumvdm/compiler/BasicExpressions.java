package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.annotations.TCAnnotatedExpression;
import com.fujitsu.vdmj.tc.expressions.TCAndExpression;
import com.fujitsu.vdmj.tc.expressions.TCBooleanLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCCharLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCEqualsExpression;
import com.fujitsu.vdmj.tc.expressions.TCEquivalentExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCImpliesExpression;
import com.fujitsu.vdmj.tc.expressions.TCIntegerLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCNilExpression;
import com.fujitsu.vdmj.tc.expressions.TCNotEqualExpression;
import com.fujitsu.vdmj.tc.expressions.TCNotExpression;
import com.fujitsu.vdmj.tc.expressions.TCOrExpression;
import com.fujitsu.vdmj.tc.expressions.TCQuoteLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCStringLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCUndefinedExpression;
import com.fujitsu.vdmj.tc.expressions.visitors.TCExpressionVisitor;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.Locale;

/** Literals, equality and logic. */
abstract class BasicExpressions extends TCExpressionVisitor<Term, Code> {

  final Body body;

  BasicExpressions(Body body) {
    this.body = body;
  }

  /** The value. */
  Term value(TCExpression expression, Code code) {
    Term term = expression.apply(this, code);
    return term.type() == null ? term.typed(expression.getType()) : term;
  }

  @Override
  public Term caseExpression(TCExpression expression, Code code) {
    throw body.refusal(expression.location, "the expression " + expression);
  }

  @Override
  public Term caseAnnotatedExpression(TCAnnotatedExpression expression, Code code) {
    return value(expression.expression, code);
  }

  @Override
  public Term caseBooleanLiteralExpression(TCBooleanLiteralExpression expression, Code code) {
    return Term.atom(Boolean.toString(expression.value.value), JavaType.BOOL, null);
  }

  @Override
  public Term caseIntegerLiteralExpression(TCIntegerLiteralExpression expression, Code code) {
    return Term.atom(Literals.number(expression.value.value), JavaType.INT, null);
  }

  @Override
  public Term caseCharLiteralExpression(TCCharLiteralExpression expression, Code code) {
    return Term.atom(Literals.character(expression.value.unicode), JavaType.CHAR, null);
  }

  @Override
  public Term caseStringLiteralExpression(TCStringLiteralExpression expression, Code code) {
    return Term.atom(Literals.text(expression.value.value), JavaType.TEXT, null);
  }

  @Override
  public Term caseQuoteLiteralExpression(TCQuoteLiteralExpression expression, Code code) {
    return Term.atom(body.names.quote(expression.type.value), JavaType.QUOTE, null);
  }

  @Override
  public Term caseNilExpression(TCNilExpression expression, Code code) {
    return Term.atom("null", JavaType.NIL, null);
  }

  @Override
  public Term caseUndefinedExpression(TCUndefinedExpression expression, Code code) {
    throw body.refusal(expression.location, "undefined");
  }

  // Equality and logic.

  @Override
  public Term caseEqualsExpression(TCEqualsExpression expression, Code code) {
    return equal(value(expression.left, code), value(expression.right, code));
  }

  @Override
  public Term caseNotEqualExpression(TCNotEqualExpression expression, Code code) {
    return not(equal(value(expression.left, code), value(expression.right, code)));
  }

  /** Are the two equal, in VDM's way? */
  Term equal(Term one, Term other) {
    JavaType a = one.java();
    JavaType b = other.java();
    if (b.is(Kind.NIL) || a.is(Kind.NIL)) {
      return isNil(b.is(Kind.NIL) ? one : other);
    }
    if (a.isEmptySeq() || b.isEmptySeq()) {
      Term sequence = b.isEmptySeq() ? one : other;
      if (sequence.java().is(Kind.TEXT) || sequence.java().is(Kind.SEQ)) {
        return sequence.java().nullable()
            ? equalObjects(one, other)
            : Term.condition(sequence.atom() + ".isEmpty()", Term.ATOM);
      }
    }
    if (isEmptyLiteral(b) && a.kind() == b.kind() && !a.nullable()) {
      return Term.condition(one.atom() + ".isEmpty()", Term.ATOM);
    }
    if (a.is(Kind.BOOL) && b.is(Kind.BOOL) && !a.nullable() && other.text().equals("true")) {
      return one;
    }
    if (a.is(Kind.BOOL) && b.is(Kind.BOOL) && !a.nullable() && other.text().equals("false")) {
      return not(one);
    }
    boolean primitive =
        a.kind() == b.kind() && (a.is(Kind.BOOL) || a.is(Kind.INT) || a.is(Kind.CHAR));
    if (primitive && !a.nullable() && !b.nullable() && (a.isPrimitive() || b.isPrimitive())) {
      return operator(one, "==", other, Term.EQUALITY);
    }
    if ((a.is(Kind.QUOTE) && (b.is(Kind.QUOTE) || b.is(Kind.ANY)))
        || (b.is(Kind.QUOTE) && a.is(Kind.ANY))) {
      return operator(one, "==", other, Term.EQUALITY);
    }
    if (other.text().equals("true") || other.text().equals("false")) {
      return Term.condition(
          "Boolean." + other.text().toUpperCase(Locale.ROOT) + ".equals(" + one.text() + ")",
          Term.ATOM);
    }
    boolean same =
        a.kind() == b.kind()
            && !a.nullable()
            && !a.isPrimitive()
            && (!a.is(Kind.SEQ) || !b.is(Kind.TEXT));
    if (same && !a.is(Kind.ANY)) {
      return Term.condition(one.atom() + ".equals(" + other.text() + ")", Term.ATOM);
    }
    return equalObjects(one, other);
  }

  private static boolean isEmptyLiteral(JavaType type) {
    return (type.is(Kind.SET) || type.is(Kind.MAP)) && type.element().is(Kind.NONE);
  }

  private Term equalObjects(Term one, Term other) {
    return Term.condition(
        Names.runtime("Values")
            + ".equal("
            + one.object().text()
            + ", "
            + other.object().text()
            + ")",
        Term.ATOM);
  }

  private Term isNil(Term term) {
    if (term.java().is(Kind.NIL)) {
      return Term.atom("true", JavaType.BOOL, null);
    }
    return term.java().isPrimitive()
        ? Term.atom("false", JavaType.BOOL, null)
        : Term.condition(term.within(Term.EQUALITY + 1) + " == null", Term.EQUALITY);
  }

  static Term operator(Term one, String operator, Term other, int binding) {
    return Term.condition(
        one.within(binding + 1) + " " + operator + " " + other.within(binding + 1), binding);
  }

  /** The opposite. */
  Term not(Term term) {
    String text = term.text();
    if (term.binding() == Term.EQUALITY
        && text.contains(" == ")
        && text.indexOf(" == ") == text.lastIndexOf(" == ")
        && !text.contains("\"")) {
      return Term.condition(text.replace(" == ", " != "), Term.EQUALITY);
    }
    if (term.binding() == Term.UNARY && text.startsWith("!")) {
      return new Term(text.substring(1), Term.UNARY, JavaType.BOOL, null);
    }
    if (text.equals("true") || text.equals("false")) {
      return Term.atom(text.equals("true") ? "false" : "true", JavaType.BOOL, null);
    }
    return Term.condition("!" + term.within(Term.UNARY), Term.UNARY);
  }

  @Override
  public Term caseNotExpression(TCNotExpression expression, Code code) {
    return not(body.condition(expression.exp, code));
  }

  @Override
  public Term caseAndExpression(TCAndExpression expression, Code code) {
    return junction(expression.left, expression.right, true, false, code);
  }

  @Override
  public Term caseOrExpression(TCOrExpression expression, Code code) {
    return junction(expression.left, expression.right, false, false, code);
  }

  @Override
  public Term caseImpliesExpression(TCImpliesExpression expression, Code code) {
    return junction(expression.left, expression.right, false, true, code);
  }

  /**
   * Left and right, or left or right, where the right is looked at only if the left does not
   * decide.
   */
  private Term junction(
      TCExpression left, TCExpression right, boolean and, boolean negated, Code code) {
    Term first = body.condition(left, code);
    if (negated) {
      first = not(first);
    }
    int binding = and ? Term.AND : Term.OR;
    Code inside = code.inner();
    Term second = body.condition(right, inside);
    if (inside.isEmpty()) {
      return Term.condition(
          first.within(binding) + (and ? " && " : " || ") + second.within(binding), binding);
    }
    String name = code.fresh("holds");
    code.line("boolean " + name + " = " + first.text() + ";");
    inside.line(name + " = " + second.text() + ";");
    code.block("if (" + (and ? "" : "!") + name + ")", inside);
    return Term.atom(name, JavaType.BOOL, null);
  }

  @Override
  public Term caseEquivalentExpression(TCEquivalentExpression expression, Code code) {
    return operator(
        body.condition(expression.left, code),
        "==",
        body.condition(expression.right, code),
        Term.EQUALITY);
  }

  /** The value where Java may think that it can't be of the class. */
  String asObject(Term term, JavaType wanted) {
    boolean known =
        term.java().is(Kind.ANY)
            || (term.java().is(Kind.RECORD)
                && term.java().records().containsAll(wanted.records())
                && wanted.is(Kind.RECORD));
    return known ? term.within(Term.ORDER + 1) : "(Object) " + term.within(Term.UNARY);
  }
}
