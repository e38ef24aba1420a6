package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.annotations.TCAnnotatedExpression;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitFunctionDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.expressions.*;
import com.fujitsu.vdmj.tc.expressions.visitors.TCExpressionVisitor;
import com.fujitsu.vdmj.tc.patterns.TCMultipleBindList;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCNaturalType;
import com.fujitsu.vdmj.tc.types.TCProductType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnionType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Expressions: each is a Java expression, with what has to be done before it in the block. */
final class Expressions extends TCExpressionVisitor<Term, Code> {

  private final Body body;

  Expressions(Body body) {
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

  // Literals.

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

  // Names.

  @Override
  public Term caseVariableExpression(TCVariableExpression expression, Code code) {
    String name = expression.name.getName() + (expression.name.isOld() ? "~" : "");
    Term local = expression.name.isExplicit() ? null : body.local(name);
    if (local != null) {
      return narrowed(local, expression);
    }
    TCDefinition definition =
        body.specification.definition(expression.name, expression.getDefinition());
    if (definition instanceof TCValueDefinition value) {
      TCType type = value.getType();
      return narrowed(
          Term.atom(member(definition, expression.name.getName()), body.types.of(type), type),
          expression);
    }
    throw body.refusal(expression.location, "the name " + expression.name);
  }

  /** VDMJ may know more of a variable where it stands than where it was declared. */
  private Term narrowed(Term term, TCExpression expression) {
    TCType type = expression.getType();
    if (type == null
        || term.type() == null
        || !body.types.isSubtype(type, term.type())
        || body.types.isSubtype(term.type(), type)) {
      return term;
    }
    JavaType wanted = body.types.of(type);
    return body.conversions.form(term, wanted, type, expression.location).typed(type);
  }

  /** A static member of the class of a module. */
  private String member(TCDefinition definition, String name) {
    String module = definition.location.module;
    body.used.add(module + "`" + name);
    return module.equals(body.module)
        ? Names.identifier(name)
        : body.names.moduleClass(module) + "." + Names.identifier(name);
  }

  // Calls.

  @Override
  public Term caseApplyExpression(TCApplyExpression expression, Code code) {
    if (expression.root instanceof TCVariableExpression variable
        && body.local(variable.name.getName()) == null) {
      TCDefinition definition =
          body.specification.definition(variable.name, variable.getDefinition());
      String name = variable.name.getName();
      if (definition instanceof TCExplicitFunctionDefinition function) {
        return call(function, name, expression, code);
      }
      if (definition instanceof TCExplicitOperationDefinition operation) {
        if (!operation.isPure() && !expression.equals(body.direct)) {
          throw body.refusal(
              expression.location,
              "the call of an operation that may change the state within an expression");
        }
        return callOperation(operation, expression.args, expression.location, code);
      }
    }
    Term root = value(expression.root, code);
    if (root.java().is(Kind.ANY) && root.type() != null) {
      TCType type = root.type();
      TCType viewed =
          type.isMap(expression.location)
              ? type.getMap()
              : type.isSeq(expression.location) ? type.getSeq() : null;
      if (viewed != null && !(type.isMap(expression.location) && type.isSeq(expression.location))) {
        root =
            body.conversions
                .form(root, body.types.of(viewed), viewed, expression.location)
                .typed(viewed);
      }
    }
    return switch (root.java().kind()) {
      case MAP -> ofMap(root, value(expression.args.get(0), code));
      case SEQ, TEXT -> at(root, number(expression.args.get(0), code));
      case ANY -> ofAny(root, expression, code);
      default ->
          throw body.refusal(
              expression.location, "the application of " + expression.root + ", a " + root.type());
    };
  }

  private static Term ofMap(Term map, Term key) {
    TCMapType type = map.type() == null ? null : map.type().getMap();
    return Term.atom(
        map.atom() + ".apply(" + key.object().text() + ")",
        map.java().of().get(1),
        type == null ? null : type.to);
  }

  /** Of what is a map or a sequence, as it turns out. */
  private Term ofAny(Term root, TCApplyExpression expression, Code code) {
    TCType type = expression.getType();
    Term argument = value(expression.args.get(0), code);
    Term applied =
        Term.atom(
            Names.runtime("Values")
                + ".apply("
                + root.text()
                + ", "
                + argument.object().text()
                + ")",
            JavaType.ANY.orNull(),
            type);
    return body.conversions.form(applied, body.types.of(type), type, expression.location);
  }

  private Term at(Term sequence, Term index) {
    TCType type = sequence.type() == null ? null : sequence.type().getSeq().seqof;
    if (sequence.java().is(Kind.TEXT)) {
      return Term.atom(
          Names.runtime("Texts") + ".at(" + sequence.text() + ", " + index.text() + ")",
          JavaType.CHAR,
          type);
    }
    return Term.atom(
        sequence.atom() + ".at(" + index.text() + ")", sequence.java().element(), type);
  }

  private Term call(
      TCExplicitFunctionDefinition function, String name, TCApplyExpression expression, Code code) {
    if (function.typeParams != null || function.isCurried) {
      throw body.refusal(expression.location, "the call of a polymorphic or curried function");
    }
    TCExplicitFunctionDefinition called = definitionOf(function, name);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < expression.args.size(); i++) {
      arguments.add(body.value(expression.args.get(i), called.type.parameters.get(i), code).text());
    }
    String full = function.location.module + "`" + name;
    if (body.recursion != null && body.recursion.function().equals(full)) {
      List<String> named = new ArrayList<>();
      for (int i = 0; i < arguments.size(); i++) {
        TCType type = called.type.parameters.get(i);
        named.add(
            body.named(Term.atom(arguments.get(i), body.types.of(type), type), "argument", code)
                .text());
      }
      arguments = named;
      code.line(
          Names.runtime("Check")
              + ".decreases("
              + body.recursion.measure()
              + "("
              + String.join(", ", arguments)
              + "), "
              + body.recursion.variable()
              + ", "
              + Place.literal(expression.location)
              + ");");
    }
    return Term.atom(
        member(function, name) + "(" + String.join(", ", arguments) + ")",
        body.types.of(called.type.result),
        called.type.result);
  }

  /** The function itself, or the one that is its precondition and so on. */
  private static TCExplicitFunctionDefinition definitionOf(
      TCExplicitFunctionDefinition function, String name) {
    if (function.predef != null && function.predef.name.getName().equals(name)) {
      return function.predef;
    }
    if (function.postdef != null && function.postdef.name.getName().equals(name)) {
      return function.postdef;
    }
    return function;
  }

  /** The result of an operation, which is called at once. */
  Term callOperation(
      TCExplicitOperationDefinition operation,
      TCExpressionList args,
      LexLocation location,
      Code code) {
    if (body.state == null) {
      throw body.refusal(location, "the call of an operation in a function");
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(body.state);
    for (int i = 0; i < args.size(); i++) {
      arguments.add(body.value(args.get(i), operation.type.parameters.get(i), code).text());
    }
    String call =
        member(operation, operation.name.getName()) + "(" + String.join(", ", arguments) + ")";
    JavaType java = body.types.of(operation.type.result);
    if (java.is(Kind.VOID)) {
      code.line(call + ";");
      return Term.atom("", JavaType.VOID, operation.type.result);
    }
    String result = code.fresh("result");
    code.line(body.declaration(java) + " " + result + " = " + call + ";");
    return Term.atom(result, java, operation.type.result);
  }

  // Records and tuples.

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
    return new Term(
        "(" + body.types.text(wanted, false) + ") " + term.within(Term.UNARY),
        Term.UNARY,
        wanted,
        type);
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
        : new Term(
            "(" + Names.runtime("Tuple") + ") " + term.within(Term.UNARY),
            Term.UNARY,
            JavaType.TUPLE,
            term.type());
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

  // Tests of types.

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

  /** The value where Java may think that it can't be of the class. */
  String asObject(Term term, JavaType wanted) {
    boolean known =
        term.java().is(Kind.ANY)
            || (term.java().is(Kind.RECORD)
                && term.java().records().containsAll(wanted.records())
                && wanted.is(Kind.RECORD));
    return known ? term.within(Term.ORDER + 1) : "(Object) " + term.within(Term.UNARY);
  }

  @Override
  public Term caseNarrowExpression(TCNarrowExpression expression, Code code) {
    return body.conversions.to(
        value(expression.test, code), expression.getType(), expression.location);
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
          "Boolean."
              + other.text().toUpperCase(java.util.Locale.ROOT)
              + ".equals("
              + one.text()
              + ")",
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

  private static Term operator(Term one, String operator, Term other, int binding) {
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

  // Numbers.

  /** The number. */
  Term number(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.INT)) {
      return term;
    }
    return new Term("(long) " + term.within(Term.UNARY), Term.UNARY, JavaType.INT, term.type());
  }

  private Term exact(String method, TCBinaryExpression expression, Code code) {
    Term left = number(expression.left, code);
    Term right = number(expression.right, code);
    return Term.atom(
        method + "(" + left.text() + ", " + wide(left, right) + ")", JavaType.INT, null);
  }

  /** Of two literals of Java one must be a long. */
  private static String wide(Term left, Term right) {
    return left.text().matches("-?[0-9]+") ? right.object().text() : right.text();
  }

  @Override
  public Term casePlusExpression(TCPlusExpression expression, Code code) {
    return exact("Math.addExact", expression, code);
  }

  @Override
  public Term caseSubtractExpression(TCSubtractExpression expression, Code code) {
    return exact("Math.subtractExact", expression, code);
  }

  @Override
  public Term caseTimesExpression(TCTimesExpression expression, Code code) {
    return exact("Math.multiplyExact", expression, code);
  }

  @Override
  public Term caseDivExpression(TCDivExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".div", expression, code);
  }

  @Override
  public Term caseModExpression(TCModExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".mod", expression, code);
  }

  @Override
  public Term caseRemExpression(TCRemExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".rem", expression, code);
  }

  @Override
  public Term caseStarStarExpression(TCStarStarExpression expression, Code code) {
    Term left = value(expression.left, code);
    if (!left.java().is(Kind.INT)) {
      throw body.refusal(expression.location, "** of what is not a number");
    }
    return exact(Names.runtime("Numbers") + ".power", expression, code);
  }

  @Override
  public Term caseUnaryMinusExpression(TCUnaryMinusExpression expression, Code code) {
    Term number = number(expression.exp, code);
    return number.text().matches("[0-9]+L?")
        ? new Term("-" + number.text(), Term.UNARY, JavaType.INT, null)
        : Term.atom("Math.negateExact(" + number.object().text() + ")", JavaType.INT, null);
  }

  @Override
  public Term caseUnaryPlusExpression(TCUnaryPlusExpression expression, Code code) {
    return number(expression.exp, code);
  }

  @Override
  public Term caseAbsoluteExpression(TCAbsoluteExpression expression, Code code) {
    return Term.atom(
        Names.runtime("Numbers") + ".abs(" + number(expression.exp, code).text() + ")",
        JavaType.INT,
        null);
  }

  private Term compare(TCBinaryExpression expression, String operator, Code code) {
    return operator(
        number(expression.left, code), operator, number(expression.right, code), Term.ORDER);
  }

  @Override
  public Term caseLessExpression(TCLessExpression expression, Code code) {
    return compare(expression, "<", code);
  }

  @Override
  public Term caseLessEqualExpression(TCLessEqualExpression expression, Code code) {
    return compare(expression, "<=", code);
  }

  @Override
  public Term caseGreaterExpression(TCGreaterExpression expression, Code code) {
    return compare(expression, ">", code);
  }

  @Override
  public Term caseGreaterEqualExpression(TCGreaterEqualExpression expression, Code code) {
    return compare(expression, ">=", code);
  }

  // Sequences.

  /** The value as a sequence: a text or a Seq. */
  Term sequence(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.TEXT) || term.java().is(Kind.SEQ)) {
      return term;
    }
    TCSeqType type = seqType(term, expression);
    return body.conversions.form(term, body.types.of(type), type, expression.location).typed(type);
  }

  private TCSeqType seqType(Term term, TCExpression expression) {
    TCType type = term.type() == null ? expression.getType() : term.type();
    if (type == null || !type.isSeq(expression.location)) {
      throw body.refusal(expression.location, "a sequence of the type " + type);
    }
    return type.getSeq();
  }

  private static @Nullable TCType elementType(Term sequence) {
    return sequence.type() == null ? null : sequence.type().getSeq().seqof;
  }

  /** How long it is, as a Java expression. */
  String length(Term sequence) {
    return sequence.atom() + (sequence.java().is(Kind.TEXT) ? ".length()" : ".size()");
  }

  /** An element, from 0; it is there. */
  Term element(Term sequence, String index) {
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            sequence.atom() + ".charAt(" + index + ")", JavaType.CHAR, elementType(sequence))
        : Term.atom(
            sequence.atom() + ".get(" + index + ")",
            sequence.java().element(),
            elementType(sequence));
  }

  /** A part, from an index to before another; both are there. */
  Term slice(Term sequence, String from, String to) {
    if (sequence.java().is(Kind.TEXT)) {
      String end = to.equals(length(sequence)) ? "" : ", " + to;
      return Term.atom(
          sequence.atom() + ".substring(" + from + end + ")", JavaType.TEXT, sliceType(sequence));
    }
    String first =
        from.matches("[0-9]+") ? Integer.toString(Integer.parseInt(from) + 1) : from + " + 1";
    return Term.atom(
        sequence.atom() + ".subsequence(" + first + ", " + to + ")",
        sequence.java().notNull(),
        sliceType(sequence));
  }

  private static @Nullable TCType sliceType(Term sequence) {
    TCType element = elementType(sequence);
    return element == null || sequence.type() == null
        ? null
        : new TCSeqType(sequence.type().location, element);
  }

  @Override
  public Term caseHeadExpression(TCHeadExpression expression, Code code) {
    Term sequence = sequence(expression.exp, code);
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            Names.runtime("Texts") + ".head(" + sequence.text() + ")",
            JavaType.CHAR,
            elementType(sequence))
        : Term.atom(sequence.atom() + ".head()", sequence.java().element(), elementType(sequence));
  }

  @Override
  public Term caseTailExpression(TCTailExpression expression, Code code) {
    Term sequence = sequence(expression.exp, code);
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            Names.runtime("Texts") + ".tail(" + sequence.text() + ")",
            JavaType.TEXT,
            sliceType(sequence))
        : Term.atom(sequence.atom() + ".tail()", sequence.java().notNull(), sliceType(sequence));
  }

  @Override
  public Term caseLenExpression(TCLenExpression expression, Code code) {
    return new Term(
        "(long) " + length(sequence(expression.exp, code)), Term.UNARY, JavaType.INT, null);
  }

  @Override
  public Term caseReverseExpression(TCReverseExpression expression, Code code) {
    return reversed(sequence(expression.exp, code));
  }

  /** The sequence from the last element to the first. */
  Term reversed(Term sequence) {
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            Names.runtime("Texts") + ".reverse(" + sequence.text() + ")",
            JavaType.TEXT,
            sliceType(sequence))
        : Term.atom(sequence.atom() + ".reverse()", sequence.java().notNull(), sliceType(sequence));
  }

  @Override
  public Term caseElementsExpression(TCElementsExpression expression, Code code) {
    return elements(sequence(expression.exp, code)).typed(expression.getType());
  }

  /** The different elements of a sequence. */
  Term elements(Term sequence) {
    TCType type =
        sequence.type() == null
            ? null
            : new TCSetType(sequence.type().location, sequence.type().getSeq().seqof);
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            Names.runtime("Texts") + ".elems(" + sequence.text() + ")",
            JavaType.of(Kind.SET, JavaType.CHAR),
            type)
        : Term.atom(
            sequence.atom() + ".elems()", JavaType.of(Kind.SET, sequence.java().element()), type);
  }

  @Override
  public Term caseIndicesExpression(TCIndicesExpression expression, Code code) {
    Term sequence = sequence(expression.exp, code);
    return Term.atom(
        Names.runtime("VSet") + ".range(1, " + length(sequence) + ")",
        JavaType.of(Kind.SET, JavaType.INT),
        null);
  }

  @Override
  public Term caseSubseqExpression(TCSubseqExpression expression, Code code) {
    Term sequence = sequence(expression.seq, code);
    String range = number(expression.from, code).text() + ", " + number(expression.to, code).text();
    return sequence.java().is(Kind.TEXT)
        ? Term.atom(
            Names.runtime("Texts") + ".subsequence(" + sequence.text() + ", " + range + ")",
            JavaType.TEXT,
            sliceType(sequence))
        : Term.atom(
            sequence.atom() + ".subsequence(" + range + ")",
            sequence.java().notNull(),
            sliceType(sequence));
  }

  @Override
  public Term caseSeqConcatExpression(TCSeqConcatExpression expression, Code code) {
    Term left = sequence(expression.left, code);
    Term right = sequence(expression.right, code);
    TCType type = expression.getType();
    TCType sequence =
        type.isSeq(expression.location) && !(type instanceof TCUnionType)
            ? type
            : new TCSeqType(expression.location, type.getSeq().seqof);
    JavaType java = left.java().notNull().join(right.java().notNull());
    if (!java.is(Kind.SEQ) && !java.is(Kind.TEXT)) {
      java = body.types.of(sequence);
    }
    if (java.isEmptySeq()) {
      return left;
    }
    left = body.conversions.form(left, java, sequence, expression.location);
    right = body.conversions.form(right, java, sequence, expression.location);
    return java.is(Kind.TEXT)
        ? new Term(left.within(Term.SUM) + " + " + right.within(Term.SUM + 1), Term.SUM, java, null)
        : Term.atom(left.atom() + ".concat(" + right.text() + ")", java, null);
  }

  @Override
  public Term caseDistConcatExpression(TCDistConcatExpression expression, Code code) {
    Term sequences = sequence(expression.exp, code);
    JavaType inner = sequences.java().is(Kind.SEQ) ? sequences.java().element() : JavaType.NONE;
    if (inner.is(Kind.TEXT)) {
      return Term.atom(
          Names.runtime("Texts") + ".conc(" + sequences.text() + ")", JavaType.TEXT, null);
    }
    if (inner.is(Kind.NONE)) {
      return Term.atom(
          Names.runtime("Seq") + ".empty()", JavaType.of(Kind.SEQ, JavaType.NONE), null);
    }
    if (!inner.is(Kind.SEQ)) {
      throw body.refusal(expression.location, "conc of " + expression.exp.getType());
    }
    return Term.atom(
        Names.runtime("Seq")
            + "."
            + body.types.inside(inner, false)
            + "conc("
            + sequences.text()
            + ")",
        inner.notNull(),
        null);
  }

  @Override
  public Term caseSeqEnumExpression(TCSeqEnumExpression expression, Code code) {
    if (expression.members.isEmpty()) {
      return Term.atom(
          Names.runtime("Seq") + ".empty()",
          JavaType.of(Kind.SEQ, JavaType.NONE),
          expression.getType());
    }
    List<Term> members = new ArrayList<>();
    TCType element = expression.getType().getSeq().seqof;
    JavaType java = elements(expression.members, element, members, code);
    if (java.is(Kind.CHAR) && !java.nullable()) {
      StringBuilder text = new StringBuilder();
      for (Term member : members) {
        text.append(text.length() == 0 ? "" : " + ")
            .append(
                member.java().is(Kind.CHAR) && text.length() == 0
                    ? "String.valueOf(" + member.text() + ")"
                    : member.within(Term.SUM + 1));
      }
      return new Term(
          text.toString(), members.size() == 1 ? Term.ATOM : Term.SUM, JavaType.TEXT, null);
    }
    return Term.atom(
        Names.runtime("Seq")
            + "."
            + body.types.inside(JavaType.of(Kind.SEQ, java), false)
            + "of("
            + list(members, java)
            + ")",
        JavaType.of(Kind.SEQ, java),
        null);
  }

  /** The members of an enumeration, and the Java type that they all have. */
  private JavaType elements(
      TCExpressionList expressions, TCType type, List<Term> members, Code code) {
    JavaType java = body.types.of(type);
    for (TCExpression member : expressions) {
      Term term = value(member, code);
      members.add(body.conversions.form(term, java, type, member.location).object());
    }
    return java;
  }

  private String list(List<Term> terms, JavaType java) {
    if (terms.size() == 1 && terms.get(0).text().equals("null")) {
      return "(" + body.types.text(java.box(), false) + ") null";
    }
    List<String> texts = new ArrayList<>();
    terms.forEach(term -> texts.add(term.text()));
    return String.join(", ", texts);
  }

  // Sets.

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

  // Maps.

  /** The value as a map. */
  Term map(TCExpression expression, Code code) {
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

  // Comprehensions and quantifiers: loops.

  private String builder(String collection, JavaType java, Code code) {
    String name = code.fresh("built");
    String type = Names.runtime(collection) + ".Builder" + body.types.inside(java, false);
    code.line(type + " " + name + " = new " + Names.runtime(collection) + ".Builder<>();");
    return name;
  }

  /** Goes on only where the predicate holds. */
  private void filtered(
      @Nullable TCExpression predicate, Code code, java.util.function.Consumer<Code> work) {
    if (predicate == null) {
      work.accept(code);
      return;
    }
    Term holds = body.condition(predicate, code);
    Code inside = code.inner();
    work.accept(inside);
    code.block("if (" + holds.text() + ")", inside);
  }

  @Override
  public Term caseSeqCompExpression(TCSeqCompExpression expression, Code code) {
    TCSeqType type = expression.getType().getSeq();
    JavaType java = body.types.of(type);
    if (java.is(Kind.TEXT)) {
      String name = code.fresh("built");
      code.line("StringBuilder " + name + " = new StringBuilder();");
      body.bindings.each(
          expression.bind,
          Bindings.Order.SORTED,
          code,
          inside ->
              filtered(
                  expression.predicate,
                  inside,
                  chosen ->
                      chosen.line(
                          name + ".append(" + value(expression.first, chosen).text() + ");")));
      return Term.atom(name + ".toString()", java, null);
    }
    String name = builder("Seq", java, code);
    body.bindings.each(
        expression.bind,
        Bindings.Order.SORTED,
        code,
        inside ->
            filtered(
                expression.predicate,
                inside,
                chosen -> add(name, "add", expression.first, java.element(), type.seqof, chosen)));
    return Term.atom(name + ".build()", java, null);
  }

  private void add(
      String builder, String method, TCExpression first, JavaType java, TCType type, Code code) {
    Term term = value(first, code);
    code.line(
        builder
            + "."
            + method
            + "("
            + body.conversions.form(term, java, type, first.location).object().text()
            + ");");
  }

  @Override
  public Term caseSetCompExpression(TCSetCompExpression expression, Code code) {
    TCSetType type = expression.getType().getSet();
    JavaType java = body.types.of(type);
    String name = builder("VSet", java, code);
    body.bindings.each(
        expression.bindings,
        Bindings.Order.ANY,
        null,
        code,
        inside ->
            filtered(
                expression.predicate,
                inside,
                chosen -> add(name, "add", expression.first, java.element(), type.setof, chosen)));
    return Term.atom(name + ".build()", java, null);
  }

  @Override
  public Term caseMapCompExpression(TCMapCompExpression expression, Code code) {
    TCMapType type = expression.getType().getMap();
    JavaType java = body.types.of(type);
    String name = builder("VMap", java, code);
    body.bindings.each(
        expression.bindings,
        Bindings.Order.ANY,
        null,
        code,
        inside ->
            filtered(
                expression.predicate,
                inside,
                chosen -> {
                  Term key =
                      body.conversions.form(
                          value(expression.first.left, chosen),
                          java.of().get(0),
                          type.from,
                          expression.location);
                  Term value =
                      body.conversions.form(
                          value(expression.first.right, chosen),
                          java.of().get(1),
                          type.to,
                          expression.location);
                  chosen.line(
                      name + ".unite(" + key.object().text() + ", " + value.object().text() + ");");
                }));
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
    body.bindings.each(
        expression.bind,
        Bindings.Order.SORTED,
        code,
        inside -> filtered(expression.predicate, inside, chosen -> chosen.line(count + "++;")));
    return Term.condition(count + " == 1", Term.EQUALITY);
  }

  @Override
  public Term caseIotaExpression(TCIotaExpression expression, Code code) {
    TCType type = expression.getType();
    JavaType java = body.types.of(type);
    String found = builder("Seq", JavaType.of(Kind.SEQ, java), code);
    body.bindings.each(
        expression.bind,
        Bindings.Order.SORTED,
        code,
        inside ->
            filtered(
                expression.predicate,
                inside,
                chosen -> chosen.line(found + ".add(" + bound(expression).text() + ");")));
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
    if (expression.bind.pattern
        instanceof com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern identifier) {
      Term local = body.local(identifier.name.getName());
      if (local != null) {
        return local;
      }
    }
    throw body.refusal(expression.location, "iota with a pattern");
  }

  // Choices: values of branches are put into a variable.

  @Override
  public Term caseIfExpression(TCIfExpression expression, Code code) {
    return chosen(expression, code);
  }

  @Override
  public Term caseCasesExpression(TCCasesExpression expression, Code code) {
    return chosen(expression, code);
  }

  @Override
  public Term caseLetDefExpression(TCLetDefExpression expression, Code code) {
    return chosen(expression, code);
  }

  @Override
  public Term caseLetBeStExpression(TCLetBeStExpression expression, Code code) {
    return chosen(expression, code);
  }

  /** The value of what has branches, from a variable, or as a ternary where that says it all. */
  private Term chosen(TCExpression expression, Code code) {
    return new Choices(body).value(expression, code);
  }
}
