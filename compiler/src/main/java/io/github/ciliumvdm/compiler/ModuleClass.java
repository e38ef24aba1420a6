package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitFunctionDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCNamedTraceDefinition;
import com.fujitsu.vdmj.tc.definitions.TCStateDefinition;
import com.fujitsu.vdmj.tc.definitions.TCTypeDefinition;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.expressions.TCNotYetSpecifiedExpression;
import com.fujitsu.vdmj.tc.modules.TCModule;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.types.TCNamedType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The classes of a module: that of its functions, that of its types, and one for each record. */
final class ModuleClass {

  private final Compilation compilation;
  private final TCModule module;
  private final String name;
  private final List<JavaFile> files = new ArrayList<>();
  private final StringBuilder functions = new StringBuilder();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder supplied = new StringBuilder();

  /** The text of each value, by its name. */
  private final Map<String, String> values = new TreeMap<>();

  /** The parameters for values that are given to an instance. */
  private final List<String> given = new ArrayList<>();

  /** How each value of an instance is made, by its name. */
  private final Map<String, String> initial = new TreeMap<>();

  ModuleClass(Compilation compilation, TCModule module) {
    this.compilation = compilation;
    this.module = module;
    name = module.name.getName();
  }

  /** Its files, all but that of the functions. */
  List<JavaFile> files() {
    return files;
  }

  /** Compiles what is defined in it. */
  void compile() {
    Functions methods = new Functions(compilation, name);
    Operations operations = new Operations(compilation, module);
    Traces traces = new Traces(compilation, name, operations);
    for (TCDefinition definition : module.defs) {
      if (definition instanceof TCTypeDefinition type) {
        type(type);
      } else if (definition instanceof TCValueDefinition value) {
        value(value);
      } else if (definition instanceof TCExplicitFunctionDefinition function) {
        if (!isImplied(function)) {
          functions.append(methods.method(function));
          supply(function);
        }
      } else if (definition instanceof TCStateDefinition state) {
        state(state, operations);
      } else if (definition instanceof TCExplicitOperationDefinition operation) {
        functions.append(operations.method(operation));
      } else if (definition instanceof TCNamedTraceDefinition trace) {
        functions.append(traces.method(trace));
      } else {
        throw new Refusal(definition.location, "a " + definition.kind() + " is not covered");
      }
    }
    functions.append(traces.list());
    if (compilation.isOpen(name) && (types.length() > 0 || supplied.length() > 0)) {
      throw new Refusal(
          module.name.getLocation(),
          "types, a state or a function that is not specified, in a module with given values,");
    }
    if (types.length() > 0) {
      add(
          Names.camel(name) + "Types",
          "/** The types of the module "
              + name
              + " at run time. */\n"
              + "public final class "
              + Names.camel(name)
              + "Types {\n\nprivate "
              + Names.camel(name)
              + "Types() {}\n\n"
              + types
              + "}\n");
    }
    if (supplied.length() > 0) {
      add(
          Names.camel(name) + "Functions",
          "/** What the module "
              + name
              + " leaves to others. */\n"
              + "public interface "
              + Names.camel(name)
              + "Functions {\n\n"
              + supplied
              + "}\n");
    }
  }

  /** Does it belong to another definition, with which it is compiled? */
  private static boolean isImplied(TCExplicitFunctionDefinition function) {
    String own = function.name.getName();
    return own.startsWith("pre_") || own.startsWith("post_") || own.startsWith("measure_");
  }

  private void add(String simple, String text) {
    files.add(new JavaFile(compilation.names().packageOf(name), simple, text));
  }

  /**
   * The file of the functions, with the values in an order in which each is there when it is used.
   */
  JavaFile functionsFile(List<String> order) {
    String simple = Names.camel(name) + "Module";
    StringBuilder text = new StringBuilder();
    text.append(Javadoc.of(module.comments, "The module " + name + "."));
    text.append("public final class ").append(simple).append(" {\n\n");
    order.forEach(value -> text.append(values.getOrDefault(value, "")));
    text.append(
        compilation.isOpen(name) ? constructor(simple, order) : "private " + simple + "() {}\n\n");
    text.append(functions);
    if (supplied.length() > 0) {
      String type = compilation.names().functionsInterface(name);
      text.append(
              "/** Who supplies what is not specified here. */\nprivate static final class Supplied {\n")
          .append("static final ")
          .append(type)
          .append(" FUNCTIONS = ")
          .append(Names.runtime("External"))
          .append(".supplier(")
          .append(type)
          .append(".class);\n}\n");
    }
    text.append("}\n");
    return new JavaFile(compilation.names().packageOf(name), simple, text.toString());
  }

  /** An instance has what is given, and the values that follow from it. */
  private String constructor(String simple, List<String> order) {
    StringBuilder assigned = new StringBuilder();
    order.forEach(value -> assigned.append(initial.getOrDefault(value, "")));
    return "/** With these values. */\npublic "
        + simple
        + "("
        + String.join(", ", given)
        + ") {\n"
        + assigned
        + "}\n\n";
  }

  private void type(TCTypeDefinition definition) {
    Types.refuseOwnOrder(definition.type, definition.location);
    String simple = definition.name.getName();
    String full = name + "`" + simple;
    if (definition.invdef != null) {
      functions.append(new Functions(compilation, name).method(definition.invdef));
    }
    if (definition.type instanceof TCRecordType record) {
      files.add(new RecordClass(compilation, record).file(definition.comments));
      constant(
          simple,
          compilation.types().text(compilation.types().of(record), true),
          Names.runtime("Type")
              + ".record("
              + Literals.text(full)
              + ", "
              + compilation.types().className(full)
              + ".class)");
    } else if (definition.type instanceof TCNamedType named) {
      JavaType java = compilation.types().of(named).box();
      String invariant =
          definition.invdef == null || !compilation.checks().contains(Check.INVARIANTS)
              ? ""
              : ", "
                  + compilation.names().moduleClass(name)
                  + "::"
                  + Names.identifier(definition.invdef.name.getName());
      constant(
          simple,
          compilation.types().text(java, true),
          Names.runtime("Type")
              + ".named("
              + Literals.text(full)
              + ", () -> "
              + compilation.types().runtime(named.type)
              + invariant
              + ")");
      union(definition, full);
    }
  }

  private void constant(String simple, String java, String value) {
    types
        .append("/** {@code ")
        .append(simple)
        .append("} */\npublic static final ")
        .append(Names.runtime("Type"))
        .append('<')
        .append(java)
        .append("> ")
        .append(Names.identifier(simple))
        .append(" = ")
        .append(value)
        .append(";\n\n");
  }

  private void union(TCTypeDefinition definition, String full) {
    Set<String> of = compilation.types().unions().get(full);
    if (of == null) {
      return;
    }
    List<String> permitted = new ArrayList<>();
    boolean together = true;
    for (String record : of) {
      permitted.add(compilation.types().className(record));
      together &= record.startsWith(name + "`");
    }
    List<String> below = new ArrayList<>();
    for (Map.Entry<String, Set<String>> other : compilation.types().unions().entrySet()) {
      if (other.getValue().size() < of.size()
          && of.containsAll(other.getValue())
          && RecordClass.smallest(other.getValue(), compilation.types())
              .contains(compilation.types().className(full))) {
        below.add(compilation.types().className(other.getKey()));
        together &= other.getKey().startsWith(name + "`");
        permitted.removeIf(
            record ->
                other.getValue().stream()
                    .anyMatch(
                        member ->
                            compilation.types().className(member).equals(record)
                                && !directly(member, full)));
      }
    }
    permitted.addAll(below);
    List<String> above = RecordClass.smallest(of, compilation.types());
    add(
        Names.identifier(definition.name.getName()),
        Javadoc.of(definition.comments, "A " + definition.name.getName() + ".")
            + "public "
            + (together ? "sealed " : "")
            + "interface "
            + Names.identifier(definition.name.getName())
            + " extends "
            + (above.isEmpty() ? Names.runtime("Rec") : String.join(", ", above))
            + (together ? " permits " + String.join(", ", permitted) : "")
            + " {}\n");
  }

  /** Does the record itself name the union as what it implements? */
  private boolean directly(String record, String union) {
    return RecordClass.smallest(Set.of(record), compilation.types())
        .contains(compilation.types().className(union));
  }

  private void value(TCValueDefinition definition) {
    if (!(definition.pattern instanceof TCIdentifierPattern identifier)) {
      throw new Refusal(definition.location, "a value with a pattern is not covered");
    }
    String own = identifier.name.getName();
    Body body = compilation.body(name, own);
    Code code = new Code();
    TCType type = definition.getType();
    JavaType java = compilation.types().of(type);
    Term term = body.value(definition.exp, type, code);
    String java1 = compilation.types().text(java, true);
    String field = Names.identifier(own);
    if (compilation.isOpen(name)) {
      values.put(
          own, Javadoc.of(definition.comments) + "public final " + java1 + " " + field + ";\n\n");
      if (compilation.isGiven(name + "`" + own)) {
        given.add(java1 + " " + field);
        initial.put(own, "this." + field + " = " + field + ";\n");
      } else {
        initial.put(own, code + field + " = " + term.text() + ";\n");
      }
      return;
    }
    String text =
        Javadoc.of(definition.comments) + "public static final " + java1 + " " + field + " = ";
    if (code.isEmpty()) {
      values.put(own, text + term.text() + ";\n\n");
    } else {
      code.line("return " + term.text() + ";");
      values.put(own, text + "initial" + field + "();\n\n");
      functions
          .append("private static ")
          .append(java1)
          .append(" initial")
          .append(field)
          .append("() {\n")
          .append(code)
          .append("}\n\n");
    }
  }

  private void supply(TCExplicitFunctionDefinition function) {
    if (!(function.body instanceof TCNotYetSpecifiedExpression)) {
      return;
    }
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < function.type.parameters.size(); i++) {
      String parameter =
          function.paramPatternList.get(0).get(i) instanceof TCIdentifierPattern identifier
              ? Names.identifier(identifier.name.getName())
              : "argument" + i;
      parameters.add(
          compilation.types().text(compilation.types().of(function.type.parameters.get(i)), true)
              + " "
              + parameter);
    }
    supplied
        .append(Javadoc.of(function.comments))
        .append(compilation.types().text(compilation.types().of(function.type.result), true))
        .append(' ')
        .append(Names.identifier(function.name.getName()))
        .append('(')
        .append(String.join(", ", parameters))
        .append(");\n\n");
  }

  private void state(TCStateDefinition state, Operations operations) {
    TCRecordType record = (TCRecordType) state.getType();
    files.add(new RecordClass(compilation, record).file(state.comments));
    String full = name + "`" + record.name.getName();
    constant(
        record.name.getName(),
        compilation.types().className(full),
        Names.runtime("Type")
            + ".record("
            + Literals.text(full)
            + ", "
            + compilation.types().className(full)
            + ".class)");
    functions.append(operations.initial(state));
  }

  /** The values, in the order of the text. */
  Set<String> valueNames() {
    return values.keySet();
  }
}
