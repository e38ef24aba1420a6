package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCBinaryExpression;
import com.fujitsu.vdmj.tc.expressions.TCDistMergeExpression;
import com.fujitsu.vdmj.tc.expressions.TCDomainResByExpression;
import com.fujitsu.vdmj.tc.expressions.TCDomainResToExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapDomainExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapEnumExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapInverseExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapRangeExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapUnionExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapletExpression;
import com.fujitsu.vdmj.tc.expressions.TCPlusPlusExpression;
import com.fujitsu.vdmj.tc.expressions.TCRangeResByExpression;
import com.fujitsu.vdmj.tc.expressions.TCRangeResToExpression;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;

/** Maps. */
abstract class MapExpressions extends SetExpressions {

  MapExpressions(Body body) {
    super(body);
  }

  @Override
  final Term map(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.MAP)) {
      return term;
    }
    TCType type = term.type() == null ? expression.getType() : term.type();
    if (type == null || !type.isMap(expression.location)) {
      throw body.refusal(expression.location, "a map of the type " + type);
    }
    TCMapType map = type.getMap();
    return body.conversions.form(term, body.types.of(map), map, expression.location).typed(map);
  }

  @Override
  public Term caseMapEnumExpression(TCMapEnumExpression expression, Code code) {
    TCType type = expression.getType();
    if (expression.members.isEmpty()) {
      return Term.atom(
          Names.runtime("VMap") + ".empty()",
          JavaType.of(Kind.MAP, JavaType.NONE, JavaType.NONE),
          type);
    }
    TCMapType map = type.getMap();
    JavaType java = body.types.of(map);
    String builder = expression.members.size() == 1 ? "" : builder("VMap", java, code);
    String pair = "";
    for (TCMapletExpression member : expression.members) {
      Term key =
          body.conversions
              .form(value(member.left, code), java.of().get(0), map.from, member.location)
              .object();
      Term value =
          body.conversions
              .form(value(member.right, code), java.of().get(1), map.to, member.location)
              .object();
      pair = key.text() + ", " + value.text();
      if (!builder.isEmpty()) {
        code.line(builder + ".unite(" + pair + ");");
      }
    }
    return Term.atom(
        builder.isEmpty()
            ? Names.runtime("VMap") + "." + body.types.inside(java, false) + "of(" + pair + ")"
            : builder + ".build()",
        java,
        null);
  }

  @Override
  public Term caseMapDomainExpression(TCMapDomainExpression expression, Code code) {
    Term map = map(expression.exp, code);
    return Term.atom(map.atom() + ".keys()", JavaType.of(Kind.SET, map.java().of().get(0)), null);
  }

  @Override
  public Term caseMapRangeExpression(TCMapRangeExpression expression, Code code) {
    Term map = map(expression.exp, code);
    return Term.atom(map.atom() + ".values()", JavaType.of(Kind.SET, map.java().of().get(1)), null);
  }

  @Override
  public Term caseMapInverseExpression(TCMapInverseExpression expression, Code code) {
    Term map = map(expression.exp, code);
    return Term.atom(
        map.atom() + ".inverse()",
        JavaType.of(Kind.MAP, map.java().of().get(1), map.java().of().get(0)),
        null);
  }

  @Override
  public Term casePlusPlusExpression(TCPlusPlusExpression expression, Code code) {
    Term left = value(expression.left, code);
    if (left.java().is(Kind.SEQ)) {
      return Term.atom(
          left.atom() + ".override(" + map(expression.right, code).text() + ")",
          left.java(),
          left.type());
    }
    if (!left.java().is(Kind.MAP)) {
      throw body.refusal(expression.location, "++ of " + left.type());
    }
    return both(left, "override", map(expression.right, code), expression);
  }

  @Override
  public Term caseMapUnionExpression(TCMapUnionExpression expression, Code code) {
    Term left = map(expression.left, code);
    return both(left, "merge", map(expression.right, code), expression);
  }

  private Term both(Term left, String method, Term right, TCBinaryExpression expression) {
    JavaType java = left.java().notNull().join(right.java().notNull());
    TCType type = expression.getType().getMap();
    left = body.conversions.form(left, java, type, expression.location);
    right = body.conversions.form(right, java, type, expression.location);
    return Term.atom(left.atom() + "." + method + "(" + right.text() + ")", java, null);
  }

  @Override
  public Term caseDistMergeExpression(TCDistMergeExpression expression, Code code) {
    Term maps = set(expression.exp, code);
    JavaType inner = maps.java().element();
    if (!inner.is(Kind.MAP)) {
      throw body.refusal(expression.location, "merge of " + expression.exp.getType());
    }
    return Term.atom(
        Names.runtime("VMap")
            + "."
            + body.types.inside(inner, false)
            + "mergeAll("
            + maps.text()
            + ")",
        inner.notNull(),
        null);
  }

  private Term restricted(
      TCExpression set, TCExpression map, String method, boolean inside, Code code) {
    Term by = set(set, code);
    Term term = map(map, code);
    return Term.atom(
        term.atom() + "." + method + "(" + by.text() + ", " + inside + ")",
        term.java().notNull(),
        term.type());
  }

  @Override
  public Term caseDomainResToExpression(TCDomainResToExpression expression, Code code) {
    return restricted(expression.left, expression.right, "restrictKeys", true, code);
  }

  @Override
  public Term caseDomainResByExpression(TCDomainResByExpression expression, Code code) {
    return restricted(expression.left, expression.right, "restrictKeys", false, code);
  }

  @Override
  public Term caseRangeResToExpression(TCRangeResToExpression expression, Code code) {
    return restricted(expression.right, expression.left, "restrictValues", true, code);
  }

  @Override
  public Term caseRangeResByExpression(TCRangeResByExpression expression, Code code) {
    return restricted(expression.right, expression.left, "restrictValues", false, code);
  }

  /** A variable that collects what is in a collection. */
  String builder(String collection, JavaType java, Code code) {
    String name = code.fresh("built");
    String type = Names.runtime(collection) + ".Builder" + body.types.inside(java, false);
    code.line(type + " " + name + " = new " + Names.runtime(collection) + ".Builder<>();");
    return name;
  }
}
