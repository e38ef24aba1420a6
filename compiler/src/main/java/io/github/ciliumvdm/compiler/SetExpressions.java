package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCCardinalityExpression;
import com.fujitsu.vdmj.tc.expressions.TCDistIntersectExpression;
import com.fujitsu.vdmj.tc.expressions.TCDistUnionExpression;
import com.fujitsu.vdmj.tc.expressions.TCElementsExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpressionList;
import com.fujitsu.vdmj.tc.expressions.TCInSetExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapDomainExpression;
import com.fujitsu.vdmj.tc.expressions.TCNotInSetExpression;
import com.fujitsu.vdmj.tc.expressions.TCPowerSetExpression;
import com.fujitsu.vdmj.tc.expressions.TCProperSubsetExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetDifferenceExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetEnumExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetIntersectExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetRangeExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetUnionExpression;
import com.fujitsu.vdmj.tc.expressions.TCSubsetExpression;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Sets. */
abstract class SetExpressions extends SequenceExpressions {

  SetExpressions(Body body) {
    super(body);
  }

  /** The value as a map. */
  abstract Term map(TCExpression expression, Code code);

  /** The value as a set. */
  Term set(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.SET)) {
      return term;
    }
    TCType type = term.type() == null ? expression.getType() : term.type();
    if (type == null || !type.isSet(expression.location)) {
      throw body.refusal(expression.location, "a set of the type " + type);
    }
    TCSetType set = type.getSet();
    return body.conversions.form(term, body.types.of(set), set, expression.location).typed(set);
  }

  @Override
  public Term caseSetEnumExpression(TCSetEnumExpression expression, Code code) {
    if (expression.members.isEmpty()) {
      return Term.atom(
          Names.runtime("VSet") + ".empty()",
          JavaType.of(Kind.SET, JavaType.NONE),
          expression.getType());
    }
    List<Term> members = new ArrayList<>();
    JavaType java =
        elements(expression.members, expression.getType().getSet().setof, members, code);
    return Term.atom(
        Names.runtime("VSet")
            + "."
            + body.types.inside(JavaType.of(Kind.SET, java), false)
            + "of("
            + list(members, java)
            + ")",
        JavaType.of(Kind.SET, java),
        null);
  }

  @Override
  public Term caseSetRangeExpression(TCSetRangeExpression expression, Code code) {
    return Term.atom(
        Names.runtime("VSet")
            + ".range("
            + number(expression.first, code).text()
            + ", "
            + number(expression.last, code).text()
            + ")",
        JavaType.of(Kind.SET, JavaType.INT),
        null);
  }

  @Override
  public Term caseCardinalityExpression(TCCardinalityExpression expression, Code code) {
    return new Term(
        "(long) " + set(expression.exp, code).atom() + ".size()", Term.UNARY, JavaType.INT, null);
  }

  @Override
  public Term caseInSetExpression(TCInSetExpression expression, Code code) {
    return membership(expression.left, expression.right, code);
  }

  @Override
  public Term caseNotInSetExpression(TCNotInSetExpression expression, Code code) {
    return not(membership(expression.left, expression.right, code));
  }

  /** Is it in the set? Where the set is only asked for this, it is not built. */
  private Term membership(TCExpression left, TCExpression right, Code code) {
    Term element = value(left, code);
    if (right instanceof TCSetEnumExpression enumeration && !enumeration.members.isEmpty()) {
      return oneOf(element, enumeration.members, code);
    }
    if (right instanceof TCMapDomainExpression domain) {
      Term map = map(domain.exp, code);
      return Term.condition(
          map.atom() + ".containsKey(" + element.object().text() + ")", Term.ATOM);
    }
    if (right instanceof TCElementsExpression elements) {
      Term sequence = sequence(elements.exp, code);
      return sequence.java().is(Kind.TEXT)
          ? Term.condition(
              Names.runtime("Texts") + ".contains(" + sequence.text() + ", " + element.text() + ")",
              Term.ATOM)
          : Term.condition(
              sequence.atom() + ".contains(" + element.object().text() + ")", Term.ATOM);
    }
    return Term.condition(
        set(right, code).atom() + ".contains(" + element.object().text() + ")", Term.ATOM);
  }

  private Term oneOf(Term element, TCExpressionList members, Code code) {
    Term named = body.named(element, "element", code);
    StringBuilder text = new StringBuilder();
    Term only = null;
    for (TCExpression member : members) {
      only = equal(named, harmless(member, code));
      text.append(text.length() == 0 ? "" : " || ").append(only.within(Term.OR));
    }
    return members.size() == 1 && only != null ? only : Term.condition(text.toString(), Term.OR);
  }

  /** The value of a member, in a variable if it may fail: VDM asks for all of them. */
  private Term harmless(TCExpression member, Code code) {
    Term term = value(member, code);
    return term.text().matches("[\\w.\"' \u27e6\u27e7-]*")
        ? term
        : body.named(term, "member", code);
  }

  @Override
  public Term caseSubsetExpression(TCSubsetExpression expression, Code code) {
    Term left = set(expression.left, code);
    return Term.condition(
        left.atom() + ".isSubsetOf(" + set(expression.right, code).text() + ")", Term.ATOM);
  }

  @Override
  public Term caseProperSubsetExpression(TCProperSubsetExpression expression, Code code) {
    Term left = set(expression.left, code);
    return Term.condition(
        left.atom() + ".isProperSubsetOf(" + set(expression.right, code).text() + ")", Term.ATOM);
  }

  @Override
  public Term caseSetUnionExpression(TCSetUnionExpression expression, Code code) {
    Term left = set(expression.left, code);
    Term right = set(expression.right, code);
    JavaType java = left.java().notNull().join(right.java().notNull());
    TCType type = expression.getType().getSet();
    left = body.conversions.form(left, java, type, expression.location);
    right = body.conversions.form(right, java, type, expression.location);
    return Term.atom(left.atom() + ".union(" + right.text() + ")", java, null);
  }

  @Override
  public Term caseSetDifferenceExpression(TCSetDifferenceExpression expression, Code code) {
    Term left = set(expression.left, code);
    return Term.atom(
        left.atom() + ".minus(" + set(expression.right, code).text() + ")",
        left.java().notNull(),
        new TCSetType(expression.location, setOf(left, expression)));
  }

  @Override
  public Term caseSetIntersectExpression(TCSetIntersectExpression expression, Code code) {
    Term left = set(expression.left, code);
    return Term.atom(
        left.atom() + ".inter(" + set(expression.right, code).text() + ")",
        left.java().notNull(),
        new TCSetType(expression.location, setOf(left, expression)));
  }

  private static TCType setOf(Term set, TCExpression expression) {
    return (set.type() == null ? expression.getType() : set.type()).getSet().setof;
  }

  @Override
  public Term caseDistUnionExpression(TCDistUnionExpression expression, Code code) {
    return distributed("dunion", expression.exp, code);
  }

  @Override
  public Term caseDistIntersectExpression(TCDistIntersectExpression expression, Code code) {
    return distributed("dinter", expression.exp, code);
  }

  private Term distributed(String method, TCExpression expression, Code code) {
    Term sets = set(expression, code);
    JavaType inner = sets.java().element();
    if (inner.is(Kind.NONE)) {
      return Term.atom(
          Names.runtime("VSet") + ".empty()", JavaType.of(Kind.SET, JavaType.NONE), null);
    }
    if (!inner.is(Kind.SET)) {
      throw body.refusal(expression.location, method + " of " + expression.getType());
    }
    return Term.atom(
        Names.runtime("VSet")
            + "."
            + body.types.inside(inner, false)
            + method
            + "("
            + sets.text()
            + ")",
        inner.notNull(),
        null);
  }

  @Override
  public Term casePowerSetExpression(TCPowerSetExpression expression, Code code) {
    Term set = set(expression.exp, code);
    return Term.atom(set.atom() + ".power()", JavaType.of(Kind.SET, set.java().notNull()), null);
  }
}
