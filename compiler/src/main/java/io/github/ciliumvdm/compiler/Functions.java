package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.definitions.TCExplicitFunctionDefinition;
import com.fujitsu.vdmj.tc.expressions.TCNotYetSpecifiedExpression;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.types.TCType;
import java.util.ArrayList;
import java.util.List;

/** Functions: each becomes a static method. */
final class Functions {

  private final Compilation compilation;
  private final String module;

  Functions(Compilation compilation, String module) {
    this.compilation = compilation;
    this.module = module;
  }

  /** The function, with what belongs to it: its precondition and so on. */
  String method(TCExplicitFunctionDefinition function) {
    return method(function, Javadoc.of(function.comments));
  }

  private String method(TCExplicitFunctionDefinition function, String doc) {
    StringBuilder text = new StringBuilder();
    text.append(one(function, doc));
    if (function.predef != null) {
      text.append(
          one(
              function.predef,
              "/** May {@code " + function.name.getName() + "} be asked this? */\n"));
    }
    if (function.postdef != null) {
      text.append(
          one(function.postdef, "/** May {@code " + function.name.getName() + "} answer so? */\n"));
    }
    if (function.measureDef != null && compilation.checks().contains(Check.MEASURES)) {
      text.append(
          method(
              function.measureDef,
              "/** What becomes smaller when {@code "
                  + function.name.getName()
                  + "} asks itself. */\n"));
    }
    return text.toString();
  }

  private String one(TCExplicitFunctionDefinition function, String doc) {
    if (function.typeParams != null && !function.typeParams.isEmpty()) {
      throw new Refusal(function.location, "a polymorphic function is not covered");
    }
    if (function.isCurried || function.paramPatternList.size() != 1) {
      throw new Refusal(function.location, "a curried function is not covered");
    }
    String name = function.name.getName();
    Body body = compilation.body(module, name);
    Code code = new Code();
    Code patterns = code.inner();
    List<String> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Choices choices = new Choices(body);
    for (int i = 0; i < function.type.parameters.size(); i++) {
      TCPattern pattern = function.paramPatternList.get(0).get(i);
      TCType type = function.type.parameters.get(i);
      JavaType java = body.types.of(type);
      String wanted =
          pattern instanceof TCIdentifierPattern identifier
              ? identifier.name.getName()
              : "argument";
      String parameter = code.fresh(wanted);
      names.add(parameter);
      parameters.add(body.types.text(java, true) + " " + parameter);
      Term term = Term.atom(parameter, java, type);
      if (pattern instanceof TCIdentifierPattern) {
        body.bind(wanted, term);
      } else {
        choices.mustMatch(pattern, term, patterns);
      }
    }
    String arguments = "(" + String.join(", ", names) + ")";
    TCType result = function.type.result;
    if (function.body instanceof TCNotYetSpecifiedExpression) {
      code.line("return Supplied.FUNCTIONS." + Names.identifier(name) + arguments + ";");
    } else {
      preconditions(function, arguments, body, code);
      code.add(patterns);
      measure(function, arguments, body, code);
      statements(function, names, body, code);
    }
    return doc
        + "public "
        + compilation.modifier(module)
        + body.types.text(body.types.of(result), true)
        + " "
        + Names.identifier(name)
        + "("
        + String.join(", ", parameters)
        + ") {\n"
        + code
        + "}\n\n";
  }

  private void preconditions(
      TCExplicitFunctionDefinition function, String arguments, Body body, Code code) {
    if (function.predef != null && compilation.checks().contains(Check.PRECONDITIONS)) {
      String name = function.predef.name.getName();
      body.used.add(module + "`" + name);
      code.line(
          "if (!"
              + Names.identifier(name)
              + arguments
              + ") {\n"
              + failure("precondition", function.name.getName(), function.precondition.location)
              + "\n}");
    }
  }

  private void measure(
      TCExplicitFunctionDefinition function, String arguments, Body body, Code code) {
    if (function.measureName == null || !compilation.checks().contains(Check.MEASURES)) {
      return;
    }
    TCType result = function.measureDef == null ? null : function.measureDef.type.result;
    if (result != null && !body.types.of(result).is(JavaType.Kind.INT)) {
      throw new Refusal(function.location, "a measure that is not a number is not covered");
    }
    String name = Names.identifier(function.measureName.getName());
    String variable = code.fresh("measure");
    body.used.add(module + "`" + function.measureName.getName());
    code.line("long " + variable + " = " + name + arguments + ";");
    body.recursion = new Body.Recursion(module + "`" + function.name.getName(), name, variable);
  }

  private void statements(
      TCExplicitFunctionDefinition function, List<String> names, Body body, Code code) {
    Choices choices = new Choices(body);
    TCType result = function.type.result;
    if (function.postdef == null || !compilation.checks().contains(Check.POSTCONDITIONS)) {
      choices.into(function.body, code, Sink.returning(body, result));
      return;
    }
    String variable = code.fresh("RESULT");
    String name = function.postdef.name.getName();
    body.used.add(module + "`" + name);
    Term value = body.value(function.body, result, code);
    code.line(
        body.types.text(body.types.of(result), false)
            + " "
            + variable
            + " = "
            + value.text()
            + ";");
    List<String> arguments = new ArrayList<>(names);
    arguments.add(variable);
    code.line(
        "if (!"
            + Names.identifier(name)
            + "("
            + String.join(", ", arguments)
            + ")) {\n"
            + failure("postcondition", function.name.getName(), function.postcondition.location)
            + "\n}");
    code.line("return " + variable + ";");
  }

  private String failure(String kind, String name, LexLocation location) {
    return "throw "
        + Names.runtime("VdmException")
        + "."
        + kind
        + "("
        + Literals.text(module + "`" + name)
        + ", "
        + Place.literal(location)
        + ");";
  }
}
