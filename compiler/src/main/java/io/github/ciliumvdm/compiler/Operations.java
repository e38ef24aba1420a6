package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCStateDefinition;
import com.fujitsu.vdmj.tc.expressions.TCEqualsExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.modules.TCModule;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations: static methods that get the state first. The state of a module is one record in it.
 */
final class Operations {

  private final Compilation compilation;
  private final String module;
  private final @Nullable TCRecordType record;

  Operations(Compilation compilation, TCModule module) {
    this.compilation = compilation;
    this.module = module.name.getName();
    TCRecordType found = null;
    for (TCDefinition definition : module.defs) {
      if (definition instanceof TCStateDefinition state) {
        found = (TCRecordType) state.getType();
      }
    }
    record = found;
  }

  /** What the state is at first, and its invariant. */
  String initial(TCStateDefinition state) {
    String name = state.name.getName();
    if (!(state.initExpression instanceof TCEqualsExpression equals)) {
      throw new Refusal(
          state.location, "a state without init s == s = mk_" + name + "(...) is not covered");
    }
    TCRecordType type = (TCRecordType) state.getType();
    Body body = compilation.body(module, "init_" + name);
    Code code = new Code();
    new Choices(body).into(equals.right, code, Sink.returning(body, type));
    String invariant =
        state.invdef == null ? "" : new Functions(compilation, module).method(state.invdef);
    return invariant
        + "/** The state at first. */\npublic static "
        + compilation.types().className(Specification.full(type.name))
        + " init_"
        + name
        + "() {\n"
        + code
        + "}\n\n";
  }

  /** The parameters of a method, and what they are called. */
  private static final class Parameters {
    final List<String> declared = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final Code code = new Code();
    final Code patterns = code.inner();

    void add(String type, String wanted) {
      String name = code.fresh(wanted);
      declared.add(type + " " + name);
      names.add(name);
    }

    void add(TCExplicitOperationDefinition operation, Body body) {
      for (int i = 0; i < operation.type.parameters.size(); i++) {
        TCPattern pattern = operation.parameterPatterns.get(i);
        TCType type = operation.type.parameters.get(i);
        JavaType java = body.types.of(type);
        String wanted =
            pattern instanceof TCIdentifierPattern identifier
                ? identifier.name.getName()
                : "argument";
        add(body.types.text(java, true), wanted);
        Term term = Term.atom(names.get(names.size() - 1), java, type);
        if (pattern instanceof TCIdentifierPattern) {
          body.bind(wanted, term);
        } else {
          new Choices(body).mustMatch(pattern, term, patterns);
        }
      }
    }

    String arguments() {
      return "(" + String.join(", ", names) + ")";
    }

    String list() {
      return "(" + String.join(", ", declared) + ")";
    }
  }

  /** The operation, with its conditions. */
  String method(TCExplicitOperationDefinition operation) {
    String name = operation.name.getName();
    boolean precondition =
        operation.precondition != null && compilation.checks().contains(Check.PRECONDITIONS);
    boolean postcondition =
        operation.postcondition != null && compilation.checks().contains(Check.POSTCONDITIONS);
    StringBuilder text = new StringBuilder();
    Body body = compilation.body(module, name);
    Parameters parameters = new Parameters();
    parameters.add(compilation.names().inRoot("State"), "state");
    parameters.add(operation, body);
    body.state = "state";
    bindState(body, "state");
    String result = body.types.text(body.types.of(operation.type.result), true);
    String modifier = compilation.modifier(module);
    Code code = parameters.code;
    if (precondition) {
      List<String> arguments =
          new ArrayList<>(parameters.names.subList(1, parameters.names.size()));
      arguments.addAll(states(false));
      code.line(
          failing("pre_" + name, arguments, "precondition", name, operation.precondition.location));
      body.used.add(module + "`pre_" + name);
    }
    text.append(Javadoc.of(operation.comments));
    if (postcondition) {
      code.line(checked(operation, parameters, result));
      text.append("public ")
          .append(modifier)
          .append(result)
          .append(' ')
          .append(Names.identifier(name))
          .append(parameters.list())
          .append(" {\n")
          .append(code)
          .append("}\n\nprivate ");
      code = new Code();
      parameters.names.forEach(code::fresh);
      name = "do" + Names.camel(name);
    } else {
      text.append("public ");
    }
    code.add(parameters.patterns);
    Statements statements = new Statements(body, operation.type.result, record);
    if (!statements.compile(operation.body, code) && !result.equals("void")) {
      code.line(
          "throw "
              + Names.runtime("VdmException")
              + ".undefined(\"nothing is returned\", "
              + Place.literal(operation.location)
              + ");");
    }
    text.append(modifier)
        .append(result)
        .append(' ')
        .append(Names.identifier(name))
        .append(parameters.list())
        .append(" {\n")
        .append(code)
        .append("}\n\n");
    if (operation.precondition != null) {
      text.append(condition(operation, "pre_", operation.precondition, false));
    }
    if (operation.postcondition != null) {
      text.append(condition(operation, "post_", operation.postcondition, true));
    }
    return text.toString();
  }

  /** The call of what it does, and of the postcondition then. */
  private String checked(
      TCExplicitOperationDefinition operation, Parameters parameters, String result) {
    String name = operation.name.getName();
    Code code = parameters.code.inner();
    List<String> arguments = new ArrayList<>(parameters.names.subList(1, parameters.names.size()));
    if (record != null) {
      code.line(
          compilation.types().className(Specification.full(record.name))
              + " before = state."
              + field(module)
              + ";");
    }
    String call = "do" + Names.camel(name) + parameters.arguments() + ";";
    if (result.equals("void")) {
      code.line(call);
    } else {
      code.line(result + " result = " + call);
      arguments.add("result");
    }
    arguments.addAll(states(true));
    code.line(
        failing(
            "post_" + name, arguments, "postcondition", name, operation.postcondition.location));
    if (!result.equals("void")) {
      code.line("return result;");
    }
    return code.toString();
  }

  private List<String> states(boolean both) {
    if (record == null) {
      return List.of();
    }
    return both ? List.of("before", "state." + field(module)) : List.of("state." + field(module));
  }

  private String failing(
      String condition, List<String> arguments, String kind, String name, LexLocation location) {
    return "if (!"
        + Names.identifier(condition)
        + "("
        + String.join(", ", arguments)
        + ")) {\nthrow "
        + Names.runtime("VdmException")
        + "."
        + kind
        + "("
        + Literals.text(module + "`" + name)
        + ", "
        + Place.literal(location)
        + ");\n}";
  }

  private String condition(
      TCExplicitOperationDefinition operation,
      String prefix,
      TCExpression expression,
      boolean after) {
    String name = prefix + operation.name.getName();
    Body body = compilation.body(module, name);
    Parameters parameters = new Parameters();
    parameters.add(operation, body);
    JavaType result = body.types.of(operation.type.result);
    if (after && !result.is(JavaType.Kind.VOID)) {
      parameters.add(body.types.text(result, true), "RESULT");
      body.bind("RESULT", Term.atom("RESULT", result, operation.type.result));
    }
    if (record != null) {
      String type = compilation.types().className(Specification.full(record.name));
      if (after) {
        parameters.add(type, "before");
        bindState(body, parameters.names.get(parameters.names.size() - 1), "~");
      }
      parameters.add(type, after ? "after" : "state");
      bindState(body, parameters.names.get(parameters.names.size() - 1), "");
    }
    Code code = parameters.code;
    code.add(parameters.patterns);
    code.line("return " + body.condition(expression, code).text() + ";");
    return "/** "
        + (after
            ? "May {@code " + operation.name.getName() + "} have done so?"
            : "May {@code " + operation.name.getName() + "} be called so?")
        + " */\npublic "
        + compilation.modifier(module)
        + "boolean "
        + Names.identifier(name)
        + parameters.list()
        + " {\n"
        + code
        + "}\n\n";
  }

  /** Binds the names of the state's parts to what they are in a state. */
  void bindState(Body body, String state) {
    bindState(body, state + "." + field(module), "");
  }

  /** The field that a module's state has in the state of all, if it has one. */
  Optional<String> stateOf(String other) {
    return compilation.specification().modules().stream()
        .filter(each -> each.name.getName().equals(other))
        .flatMap(each -> each.defs.stream())
        .filter(TCStateDefinition.class::isInstance)
        .findFirst()
        .map(state -> field(other));
  }

  private void bindState(Body body, String holder, String suffix) {
    if (record != null) {
      for (TCField field : record.fields) {
        body.bind(
            field.tag + suffix,
            Term.atom(
                holder + "." + Names.identifier(field.tag), body.types.of(field.type), field.type));
      }
    }
  }

  /** The field that a module's state has in the state of all. */
  static String field(String module) {
    String camel = Names.camel(module);
    return Names.identifier(Character.toLowerCase(camel.charAt(0)) + camel.substring(1));
  }
}
