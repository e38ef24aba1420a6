package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCFieldExpression;
import com.fujitsu.vdmj.tc.expressions.TCFieldNumberExpression;
import com.fujitsu.vdmj.tc.expressions.TCIsExpression;
import com.fujitsu.vdmj.tc.expressions.TCMkBasicExpression;
import com.fujitsu.vdmj.tc.expressions.TCMkTypeExpression;
import com.fujitsu.vdmj.tc.expressions.TCMuExpression;
import com.fujitsu.vdmj.tc.expressions.TCNarrowExpression;
import com.fujitsu.vdmj.tc.expressions.TCRecordModifier;
import com.fujitsu.vdmj.tc.expressions.TCTupleExpression;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCNaturalType;
import com.fujitsu.vdmj.tc.types.TCProductType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records, tuples, and tests of types. */
abstract class RecordExpressions extends LoopExpressions {

  RecordExpressions(Body body) {
    super(body);
  }

  @Override
  public Term caseFieldExpression(TCFieldExpression expression, Code code) {
    Term object = value(expression.object, code);
    String field = expression.field.getName();
    List<TCRecordType> having = new ArrayList<>();
    for (TCType member :
        Types.membersOrNil(object.type() == null ? expression.object.getType() : object.type())) {
      if (member instanceof TCRecordType record && record.findField(field) != null) {
        having.add(record);
      }
    }
    if (having.isEmpty()) {
      throw body.refusal(expression.location, "the field " + field + " of " + object.type());
    }
    if (having.size() == 1) {
      return field(asRecord(object, having.get(0)), having.get(0), field);
    }
    Term named = body.named(object, "record", code);
    JavaType java = JavaType.NONE;
    for (TCRecordType record : having) {
      java = java.join(body.types.of(record.findField(field).type));
    }
    java = expression.getType() == null ? java : java.join(body.types.of(expression.getType()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < having.size(); i++) {
      TCRecordType record = having.get(i);
      JavaType type = body.types.of(record);
      Term found = field(asRecord(named, record), record, field);
      if (i < having.size() - 1) {
        text.append(asObject(named, type))
            .append(" instanceof ")
            .append(body.types.text(type, false))
            .append(" ? ")
            .append(found.within(Term.CHOICE + 1))
            .append(" : ");
      } else {
        text.append(found.within(Term.CHOICE));
      }
    }
    return new Term(text.toString(), Term.CHOICE, java, null);
  }

  private Term field(Term record, TCRecordType type, String name) {
    TCField field = type.findField(name);
    return Term.atom(
        record.atom() + "." + Names.identifier(name), body.types.of(field.type), field.type);
  }

  private Term asRecord(Term term, TCRecordType type) {
    JavaType wanted = body.types.of(type);
    if (term.java().is(Kind.RECORD) && term.java().records().equals(wanted.records())) {
      return term;
    }
    return new Term(term.castTo(body.types.text(wanted, false)), Term.UNARY, wanted, type);
  }

  @Override
  public Term caseMkTypeExpression(TCMkTypeExpression expression, Code code) {
    TCType made = expression.getType();
    if (expression.maximal || !(Types.bare(made) instanceof TCRecordType record)) {
      throw body.refusal(expression.location, "the expression " + expression);
    }
    List<Term> fields = new ArrayList<>();
    for (int i = 0; i < expression.args.size(); i++) {
      fields.add(body.value(expression.args.get(i), record.fields.get(i).type, code));
    }
    return construction(record, fields);
  }

  private Term construction(TCRecordType record, List<Term> fields) {
    List<String> arguments = new ArrayList<>();
    fields.forEach(field -> arguments.add(field.text()));
    JavaType java = body.types.of(record);
    body.used.add(Specification.full(record.name));
    return Term.atom(
        "new " + body.types.text(java, false) + "(" + String.join(", ", arguments) + ")",
        java,
        record);
  }

  @Override
  public Term caseMuExpression(TCMuExpression expression, Code code) {
    Term term = value(expression.record, code);
    TCType type = term.type() == null ? expression.record.getType() : term.type();
    List<TCRecordType> records = new ArrayList<>();
    for (TCType member : Types.membersOrNil(type)) {
      if (member instanceof TCRecordType record
          && expression.modifiers.stream()
              .allMatch(modifier -> record.findField(modifier.tag.getName()) != null)) {
        records.add(record);
      }
    }
    if (records.isEmpty()) {
      throw body.refusal(expression.location, "mu of " + type);
    }
    if (records.size() == 1) {
      return changed(
          body.named(asRecord(term, records.get(0)), "old", code),
          records.get(0),
          expression,
          code);
    }
    JavaType java = body.types.of(expression.getType());
    Term old = body.named(term, "old", code);
    String name = code.fresh("changed");
    code.line(body.declaration(java) + " " + name + ";");
    List<@Nullable Term> conditions = new ArrayList<>();
    List<Code> branches = new ArrayList<>();
    for (TCRecordType record : records) {
      JavaType one = body.types.of(record);
      boolean last = branches.size() == records.size() - 1;
      conditions.add(
          last
              ? null
              : Term.condition(
                  asObject(old, one) + " instanceof " + body.types.text(one, false), Term.ORDER));
      Code branch = code.inner();
      Term known = body.named(asRecord(old, record), "one", branch);
      branch.line(name + " = " + changed(known, record, expression, branch).text() + ";");
      branches.add(branch);
    }
    Choices.chain(conditions, branches, code, false);
    return Term.atom(name, java, expression.getType());
  }

  private Term changed(Term named, TCRecordType record, TCMuExpression expression, Code code) {
    List<Term> fields = new ArrayList<>();
    for (TCField field : record.fields) {
      TCExpression changed = null;
      for (TCRecordModifier modifier : expression.modifiers) {
        changed = modifier.tag.getName().equals(field.tag) ? modifier.value : changed;
      }
      fields.add(
          changed == null
              ? field(named, record, field.tag)
              : body.value(changed, field.type, code));
    }
    return construction(record, fields);
  }

  /** A record with another value in one field. */
  Term with(Term term, TCRecordType record, String changed, Function<TCField, Term> value) {
    List<Term> fields = new ArrayList<>();
    for (TCField field : record.fields) {
      fields.add(field.tag.equals(changed) ? value.apply(field) : field(term, record, field.tag));
    }
    return construction(record, fields);
  }

  @Override
  public Term caseTupleExpression(TCTupleExpression expression, Code code) {
    List<String> parts = new ArrayList<>();
    for (TCExpression part : expression.args) {
      Term term = value(part, code);
      parts.add(
          term.java().is(Kind.INT) && term.java().isPrimitive()
              ? term.object().text()
              : term.text());
    }
    return Term.atom(
        Names.runtime("Tuple") + ".of(" + String.join(", ", parts) + ")", JavaType.TUPLE, null);
  }

  @Override
  public Term caseFieldNumberExpression(TCFieldNumberExpression expression, Code code) {
    Term tuple = value(expression.tuple, code);
    int index = (int) expression.field.value - 1;
    TCProductType product = tuple.type() == null ? null : tuple.type().getProduct();
    return part(
        tuple,
        index,
        product == null || product.types.size() <= index ? null : product.types.get(index),
        expression.location);
  }

  /** A part of a tuple, from 0. */
  Term part(Term tuple, int index, @Nullable TCType type, LexLocation location) {
    Term part =
        Term.atom(asTuple(tuple).atom() + ".get(" + index + ")", JavaType.ANY.orNull(), type);
    return type == null
        ? part
        : body.conversions.form(part, body.types.of(type), type, location).typed(type);
  }

  private static Term asTuple(Term term) {
    return term.java().is(Kind.TUPLE)
        ? term
        : new Term(term.castTo(Names.runtime("Tuple")), Term.UNARY, JavaType.TUPLE, term.type());
  }

  @Override
  public Term caseMkBasicExpression(TCMkBasicExpression expression, Code code) {
    Term value = value(expression.arg, code);
    if (!body.types.of(expression.type).is(Kind.TOKEN)) {
      return body.conversions.to(value, expression.type, expression.location);
    }
    return Term.atom(
        "new " + Names.runtime("Token") + "(" + value.object().text() + ")", JavaType.TOKEN, null);
  }

  @Override
  public Term caseIsExpression(TCIsExpression expression, Code code) {
    TCType type =
        expression.basictype != null ? expression.basictype : expression.typedef.getType();
    return test(value(expression.test, code), type);
  }

  /** Is the value of the type? */
  private Term test(Term term, TCType type) {
    JavaType wanted = body.types.of(type);
    TCType bare = body.types.base(type);
    if (body.types.isSubtype(term.type(), type)) {
      return Term.atom("true", JavaType.BOOL, null);
    }
    boolean number = term.java().is(Kind.INT) && !term.java().nullable();
    if (number && bare instanceof TCNaturalOneType) {
      return Term.condition(term.within(Term.ORDER + 1) + " >= 1", Term.ORDER);
    }
    if (number && bare instanceof TCNaturalType) {
      return Term.condition(term.within(Term.ORDER + 1) + " >= 0", Term.ORDER);
    }
    if (body.types.isErasure(type) && !wanted.nullable() && !term.java().isPrimitive()) {
      return Term.condition(
          asObject(term, wanted) + " instanceof " + body.types.text(wanted.box(), false),
          Term.ORDER);
    }
    return Term.atom(
        body.types.runtime(type) + ".has(" + term.object().text() + ")", JavaType.BOOL, null);
  }

  @Override
  public Term caseNarrowExpression(TCNarrowExpression expression, Code code) {
    return body.conversions.to(
        value(expression.test, code), expression.getType(), expression.location);
  }
}
