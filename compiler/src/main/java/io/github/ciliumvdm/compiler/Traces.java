package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitFunctionDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCNamedTraceDefinition;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.expressions.TCApplyExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpressionList;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.statements.TCCallStatement;
import com.fujitsu.vdmj.tc.traces.TCTraceApplyExpression;
import com.fujitsu.vdmj.tc.traces.TCTraceBracketedExpression;
import com.fujitsu.vdmj.tc.traces.TCTraceConcurrentExpression;
import com.fujitsu.vdmj.tc.traces.TCTraceCoreDefinition;
import com.fujitsu.vdmj.tc.traces.TCTraceDefinition;
import com.fujitsu.vdmj.tc.traces.TCTraceDefinitionTerm;
import com.fujitsu.vdmj.tc.traces.TCTraceLetBeStBinding;
import com.fujitsu.vdmj.tc.traces.TCTraceLetDefBinding;
import com.fujitsu.vdmj.tc.traces.TCTraceRepeatDefinition;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCTypeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Traces: each becomes a method that expands it. As in VDMJ, what it binds is evaluated at once, in
 * the initial state, and the arguments of its calls when they are made.
 */
final class Traces {

  private static final String INITIAL = "initial";

  private final Compilation compilation;
  private final String module;
  private final Operations operations;
  private final StringBuilder listed = new StringBuilder();

  Traces(Compilation compilation, String module, Operations operations) {
    this.compilation = compilation;
    this.module = module;
    this.operations = operations;
  }

  /** The method of a trace. */
  String method(TCNamedTraceDefinition trace) {
    String name = trace.name.getName();
    String method = Names.identifier(name);
    listed
        .append("traces.put(")
        .append(Literals.text(name))
        .append(", ")
        .append(compilation.isOpen(module) ? "this" : Names.camel(module) + "Module")
        .append("::")
        .append(method)
        .append(");\n");
    Expanding expanding = new Expanding(compilation.body(module, name));
    Code code = new Code();
    code.fresh(INITIAL);
    String tests = expanding.sequence(trace.terms, code);
    return Javadoc.of(trace.comments)
        + "public "
        + compilation.modifier(module)
        + type()
        + " "
        + method
        + "("
        + state()
        + " "
        + INITIAL
        + ") {\n"
        + code
        + "return "
        + tests
        + ";\n}\n\n";
  }

  /** The method that lists them all; nothing if there are none. */
  String list() {
    if (listed.isEmpty()) {
      return "";
    }
    String map =
        "<String, "
            + JavaFile.mark("java.util.function.Function")
            + "<"
            + state()
            + ", "
            + type()
            + ">>";
    return "/** The traces by their names, in the order of the text; each expands in a state. */\n"
        + "public "
        + compilation.modifier(module)
        + JavaFile.mark("java.util.Map")
        + map
        + " traces() {\n"
        + JavaFile.mark("java.util.Map")
        + map
        + " traces = new "
        + JavaFile.mark("java.util.LinkedHashMap")
        + "<>();\n"
        + listed
        + "return traces;\n}\n\n";
  }

  private String state() {
    return compilation.names().inRoot("State");
  }

  /** {@code Expansion<Step<State>>} */
  private String type() {
    return Names.runtime("Expansion") + "<" + Names.runtime("Step") + "<" + state() + ">>";
  }

  /** The parts of one trace: each leaves its expansion in a variable, and says its name. */
  private final class Expanding {

    private final Body body;

    Expanding(Body body) {
      this.body = body;
    }

    String sequence(List<TCTraceDefinitionTerm> terms, Code code) {
      List<String> parts = new ArrayList<>();
      for (TCTraceDefinitionTerm term : terms) {
        List<String> alternatives = all(term, code);
        parts.add(
            alternatives.size() == 1
                ? alternatives.get(0)
                : together("Alternatives", alternatives, code));
      }
      return parts.size() == 1 ? parts.get(0) : together("Sequence", parts, code);
    }

    private List<String> all(List<TCTraceDefinition> definitions, Code code) {
      List<String> parts = new ArrayList<>();
      for (TCTraceDefinition definition : definitions) {
        parts.add(of(definition, code));
      }
      return parts;
    }

    private String together(String how, List<String> parts, Code code) {
      return variable(
          how.toLowerCase(Locale.ROOT),
          Names.runtime("Expansion")
              + "."
              + how
              + ".of("
              + JavaFile.mark("java.util.List")
              + ".of("
              + String.join(", ", parts)
              + "))",
          code);
    }

    private String variable(String wanted, String value, Code code) {
      String name = code.fresh(wanted);
      code.line(type() + " " + name + " = " + value + ";");
      return name;
    }

    private String of(TCTraceDefinition definition, Code code) {
      if (definition instanceof TCTraceLetDefBinding let) {
        return let(let, code);
      }
      if (definition instanceof TCTraceLetBeStBinding let) {
        return choice(let, code);
      }
      TCTraceRepeatDefinition repeat = (TCTraceRepeatDefinition) definition;
      String part = core(repeat.core, code);
      if (repeat.from == 1 && repeat.to == 1) {
        return part;
      }
      return variable(
          "repetition",
          Names.runtime("Expansion")
              + ".Repetition.of("
              + part
              + ", "
              + repeat.from
              + ", "
              + repeat.to
              + ", new "
              + Names.runtime("Step")
              + ".Skip<>())",
          code);
    }

    private String core(TCTraceCoreDefinition definition, Code code) {
      if (definition instanceof TCTraceBracketedExpression brackets) {
        return sequence(brackets.terms, code);
      }
      if (definition instanceof TCTraceConcurrentExpression concurrent) {
        return together("Permutation", all(concurrent.defs, code), code);
      }
      return call((TCTraceApplyExpression) definition, code);
    }

    private String let(TCTraceLetDefBinding let, Code code) {
      if (let.localDefs.size() != 1
          || !(let.localDefs.get(0) instanceof TCValueDefinition value)
          || !(value.pattern instanceof TCIdentifierPattern)) {
        throw body.refusal(let.location, "a let of anything but one variable in a trace");
      }
      String[] result = new String[1];
      body.scoped(
          () -> {
            inInitialState();
            new Choices(body).define(let.localDefs, code);
            result[0] = binding(value.pattern, of(let.body, code), code);
          });
      return result[0];
    }

    private String choice(TCTraceLetBeStBinding let, Code code) {
      if (let.bind.plist.size() != 1
          || !(let.bind.plist.get(0) instanceof TCIdentifierPattern variable)) {
        throw body.refusal(let.location, "a choice of anything but one variable in a trace");
      }
      String choices = code.fresh("choices");
      code.line(
          JavaFile.mark("java.util.List")
              + "<"
              + type()
              + "> "
              + choices
              + " = new "
              + JavaFile.mark("java.util.ArrayList")
              + "<>();");
      String any = let.stexp == null ? "!" + choices + ".isEmpty()" : code.fresh("any");
      if (let.stexp != null) {
        code.line("boolean " + any + " = false;");
      }
      body.scoped(
          () -> {
            inInitialState();
            body.bindings.each(
                let.bind,
                Bindings.Order.SORTED,
                null,
                code,
                inside -> {
                  if (let.stexp != null) {
                    inside.line(any + " = true;");
                    Term holds = body.condition(let.stexp, inside);
                    inside.line("if (" + body.expressions.not(holds).text() + ") {\ncontinue;\n}");
                  }
                  String chosen = binding(variable, of(let.body, inside), inside);
                  inside.line(choices + ".add(" + chosen + ");");
                });
          });
      return variable(
          "choice", Names.runtime("Step") + ".choice(" + any + ", " + choices + ")", code);
    }

    private String binding(TCPattern pattern, String part, Code code) {
      String name = ((TCIdentifierPattern) pattern).name.getName();
      Term value = body.local(name);
      if (value == null) {
        throw new IllegalStateException(name + " is not bound");
      }
      return variable(
          "binding",
          "new "
              + Names.runtime("Expansion")
              + ".Binding<>("
              + JavaFile.mark("java.util.List")
              + ".of(new "
              + Names.runtime("Step")
              + ".Variable<>("
              + Literals.text(name)
              + ", "
              + value.object().text()
              + ")), "
              + part
              + ")",
          code);
    }

    /** What is bound is evaluated there; a variable of an operation is never another's name. */
    private void inInitialState() {
      body.state = INITIAL;
      operations.bindState(body, INITIAL);
    }

    private String call(TCTraceApplyExpression apply, Code code) {
      if (!(apply.callStatement instanceof TCCallStatement statement)) {
        throw body.refusal(
            apply.location, "a test that is anything but calls: " + apply.callStatement);
      }
      String step = Names.runtime("Step");
      return variable(
          "call",
          "new "
              + Names.runtime("Expansion")
              + ".Call<>(new "
              + step
              + ".Call<"
              + state()
              + ">("
              + Literals.text(statement.name.getName())
              + ", "
              + JavaFile.mark("java.util.List")
              + ".of("
              + written(statement.args, code)
              + "), "
              + inItsState(code, (state, inside) -> prepare(statement, state, inside))
              + "))",
          code);
    }

    /** What is done when the test has come so far: in the state that there is then. */
    private String inItsState(Code code, BiConsumer<String, Code> work) {
      Code inside = code.inner();
      String state = inside.fresh("state");
      body.scoped(
          () -> {
            body.state = state;
            operations.bindState(body, state);
            work.accept(state, inside);
          });
      return state + " -> {\n" + inside + "}";
    }

    private String written(TCExpressionList arguments, Code code) {
      List<String> written = new ArrayList<>();
      for (TCExpression argument : arguments) {
        written.add(
            "new "
                + Names.runtime("Step")
                + ".Argument<"
                + state()
                + ">("
                + Literals.text(argument.toString())
                + ", "
                + (argument instanceof TCApplyExpression ? "null" : value(argument, code))
                + ")");
      }
      return String.join(", ", written);
    }

    private String value(TCExpression argument, Code code) {
      return inItsState(
          code,
          (state, inside) ->
              inside.line("return " + body.value(argument, inside).object().text() + ";"));
    }

    private void prepare(TCCallStatement statement, String state, Code code) {
      TCDefinition called = body.specification.definition(statement.name, null);
      TCTypeList types = parameters(called, statement.location);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        TCType type = types.get(i);
        JavaType java = body.types.of(type);
        Term value = argument(statement.args.get(i), type, code);
        String name = code.fresh("argument");
        code.line(body.declaration(java) + " " + name + " = " + value.text() + ";");
        values.add(name);
      }
      String own = statement.name.getName();
      List<String> asked = new ArrayList<>(values);
      List<String> given = new ArrayList<>(values);
      if (called instanceof TCExplicitOperationDefinition) {
        given.add(0, state);
        operations
            .stateOf(called.location.module)
            .map(field -> state + "." + field)
            .ifPresent(asked::add);
      }
      String precondition =
          hasPrecondition(called) && compilation.checks().contains(Check.PRECONDITIONS)
              ? body.expressions.member(called, "pre_" + own) + "(" + String.join(", ", asked) + ")"
              : "true";
      code.line(
          "return new "
              + Names.runtime("Step")
              + ".Ready(() -> "
              + precondition
              + ", () -> "
              + body.expressions.member(called, own)
              + "("
              + String.join(", ", given)
              + "));");
    }

    /**
     * An argument. What is wrong in a function that it calls VDMJ sometimes blames on the test, and
     * sometimes not: such arguments are refused.
     */
    private Term argument(TCExpression argument, TCType type, Code code) {
      Set<String> others = new TreeSet<>(body.used);
      body.used.clear();
      Term value = body.value(argument, type, code);
      for (String used : body.used) {
        TCDefinition definition = body.specification.definition(used);
        if (definition instanceof TCExplicitFunctionDefinition
            || definition instanceof TCExplicitOperationDefinition) {
          throw body.refusal(
              argument.location, "the call of " + used + " in an argument of a test");
        }
      }
      body.used.addAll(others);
      return value;
    }

    private TCTypeList parameters(@Nullable TCDefinition called, LexLocation location) {
      if (called instanceof TCExplicitOperationDefinition operation) {
        return operation.type.parameters;
      }
      if (called instanceof TCExplicitFunctionDefinition function) {
        return function.type.parameters;
      }
      throw body.refusal(location, "a call of anything but operations and functions in a trace");
    }

    private boolean hasPrecondition(TCDefinition called) {
      return called instanceof TCExplicitOperationDefinition operation
          ? operation.precondition != null
          : ((TCExplicitFunctionDefinition) called).predef != null;
    }
  }
}
