package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCExists1Expression;
import com.fujitsu.vdmj.tc.expressions.TCExistsExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCForAllExpression;
import com.fujitsu.vdmj.tc.expressions.TCIotaExpression;
import com.fujitsu.vdmj.tc.expressions.TCMapCompExpression;
import com.fujitsu.vdmj.tc.expressions.TCSeqCompExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetCompExpression;
import com.fujitsu.vdmj.tc.patterns.TCBind;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCMultipleBindList;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Comprehensions and quantifiers: loops. */
abstract class LoopExpressions extends MapExpressions {

  LoopExpressions(Body body) {
    super(body);
  }

  /** Goes on only where the predicate holds. */
  private void filtered(@Nullable TCExpression predicate, Code code, Consumer<Code> work) {
    if (predicate == null) {
      work.accept(code);
      return;
    }
    Term holds = body.condition(predicate, code);
    Code inside = code.inner();
    work.accept(inside);
    code.block("if (" + holds.text() + ")", inside);
  }

  /** Works with each value that is bound, in VDMJ's order, if the predicate holds. */
  private void each(TCBind bind, @Nullable TCExpression predicate, Code code, Consumer<Code> work) {
    body.bindings.each(
        bind, Bindings.Order.SORTED, code, inside -> filtered(predicate, inside, work));
  }

  /** The same with each choice of values, in any order. */
  private void each(
      TCMultipleBindList binds, @Nullable TCExpression predicate, Code code, Consumer<Code> work) {
    body.bindings.each(
        binds, Bindings.Order.ANY, null, code, inside -> filtered(predicate, inside, work));
  }

  @Override
  public Term caseSeqCompExpression(TCSeqCompExpression expression, Code code) {
    TCSeqType type = expression.getType().getSeq();
    JavaType java = body.types.of(type);
    if (java.is(Kind.TEXT)) {
      String name = code.fresh("built");
      code.line("StringBuilder " + name + " = new StringBuilder();");
      each(
          expression.bind,
          expression.predicate,
          code,
          chosen -> chosen.line(name + ".append(" + value(expression.first, chosen).text() + ");"));
      return Term.atom(name + ".toString()", java, null);
    }
    String name = builder("Seq", java, code);
    each(
        expression.bind,
        expression.predicate,
        code,
        chosen -> add(name, expression.first, java.element(), type.seqof, chosen));
    return Term.atom(name + ".build()", java, null);
  }

  private void add(String builder, TCExpression first, JavaType java, TCType type, Code code) {
    code.line(builder + ".add(" + part(first, java, type, code) + ");");
  }

  /** What a collection gets. */
  private String part(TCExpression expression, JavaType java, TCType type, Code code) {
    Term term = value(expression, code);
    return body.conversions.form(term, java, type, expression.location).object().text();
  }

  @Override
  public Term caseSetCompExpression(TCSetCompExpression expression, Code code) {
    TCSetType type = expression.getType().getSet();
    JavaType java = body.types.of(type);
    String name = builder("VSet", java, code);
    each(
        expression.bindings,
        expression.predicate,
        code,
        chosen -> add(name, expression.first, java.element(), type.setof, chosen));
    return Term.atom(name + ".build()", java, null);
  }

  @Override
  public Term caseMapCompExpression(TCMapCompExpression expression, Code code) {
    TCMapType type = expression.getType().getMap();
    JavaType java = body.types.of(type);
    String name = builder("VMap", java, code);
    each(
        expression.bindings,
        expression.predicate,
        code,
        chosen -> {
          String key = part(expression.first.left, java.of().get(0), type.from, chosen);
          String value = part(expression.first.right, java.of().get(1), type.to, chosen);
          chosen.line(name + ".unite(" + key + ", " + value + ");");
        });
    return Term.atom(name + ".build()", java, null);
  }

  @Override
  public Term caseExistsExpression(TCExistsExpression expression, Code code) {
    return quantified(expression.bindList, expression.predicate, true, code);
  }

  @Override
  public Term caseForAllExpression(TCForAllExpression expression, Code code) {
    return quantified(expression.bindList, expression.predicate, false, code);
  }

  private Term quantified(
      TCMultipleBindList binds, TCExpression predicate, boolean exists, Code code) {
    String name = code.fresh(exists ? "exists" : "all");
    code.line("boolean " + name + " = " + !exists + ";");
    String label = Bindings.depth(binds) > 1 ? code.fresh("search") : null;
    body.bindings.each(
        binds,
        Bindings.Order.ANY,
        label,
        code,
        inside -> {
          Term holds = body.condition(predicate, inside);
          Code found = inside.inner();
          found.line(name + " = " + exists + ";");
          found.line("break" + (label == null ? "" : " " + label) + ";");
          inside.block("if (" + (exists ? holds : not(holds)).text() + ")", found);
        });
    return Term.atom(name, JavaType.BOOL, null);
  }

  @Override
  public Term caseExists1Expression(TCExists1Expression expression, Code code) {
    String count = code.fresh("count");
    code.line("int " + count + " = 0;");
    each(expression.bind, expression.predicate, code, chosen -> chosen.line(count + "++;"));
    return Term.condition(count + " == 1", Term.EQUALITY);
  }

  @Override
  public Term caseIotaExpression(TCIotaExpression expression, Code code) {
    TCType type = expression.getType();
    JavaType java = body.types.of(type);
    String found = builder("Seq", JavaType.of(Kind.SEQ, java), code);
    each(
        expression.bind,
        expression.predicate,
        code,
        chosen -> chosen.line(found + ".add(" + bound(expression).text() + ");"));
    return Term.atom(
        Names.runtime("Check")
            + ".iota("
            + found
            + ".build(), "
            + Place.literal(expression.location)
            + ")",
        java.box(),
        type);
  }

  private Term bound(TCIotaExpression expression) {
    if (expression.bind.pattern instanceof TCIdentifierPattern identifier) {
      Term local = body.local(identifier.name.getName());
      if (local != null) {
        return local;
      }
    }
    throw body.refusal(expression.location, "iota with a pattern");
  }
}
