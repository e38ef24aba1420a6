package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitFunctionDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.expressions.TCApplyExpression;
import com.fujitsu.vdmj.tc.expressions.TCCasesExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpressionList;
import com.fujitsu.vdmj.tc.expressions.TCIfExpression;
import com.fujitsu.vdmj.tc.expressions.TCLetBeStExpression;
import com.fujitsu.vdmj.tc.expressions.TCLetDefExpression;
import com.fujitsu.vdmj.tc.expressions.TCVariableExpression;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions: each is a Java expression, with what has to be done before it in the block. Here are
 * names, calls and choices; what else there is is above.
 */
final class Expressions extends RecordExpressions {

  Expressions(Body body) {
    super(body);
  }

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

  /** A member of the class of a module. */
  String member(TCDefinition definition, String name) {
    String module = definition.location.module;
    body.used.add(module + "`" + name);
    return module.equals(body.module)
        ? Names.identifier(name)
        : body.names.moduleClass(module) + "." + Names.identifier(name);
  }

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
