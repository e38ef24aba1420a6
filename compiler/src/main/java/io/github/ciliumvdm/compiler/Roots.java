package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCStateDefinition;
import com.fujitsu.vdmj.tc.modules.TCModule;
import java.util.ArrayList;
import java.util.List;

/** The classes of all modules together. */
final class Roots {

  private final Compilation compilation;

  Roots(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Their files. */
  List<JavaFile> files() {
    List<JavaFile> files = new ArrayList<>();
    files.add(model());
    files.add(state());
    if (!compilation.names().quotes().isEmpty()) {
      files.add(quotes());
    }
    return files;
  }

  /** The state of all modules that have one. */
  private JavaFile state() {
    StringBuilder fields = new StringBuilder();
    StringBuilder copies = new StringBuilder();
    for (TCModule module : compilation.specification().modules()) {
      for (TCDefinition definition : module.defs) {
        if (definition instanceof TCStateDefinition state) {
          String name = module.name.getName();
          String field = Operations.field(name);
          fields
              .append("/** The state of the module ")
              .append(name)
              .append(". */\npublic ")
              .append(compilation.types().className(name + "`" + state.name.getName()))
              .append(' ')
              .append(field)
              .append(" = ")
              .append(compilation.names().moduleClass(name))
              .append(".init_")
              .append(state.name.getName())
              .append("();\n\n");
          copies.append("copy.").append(field).append(" = ").append(field).append(";\n");
        }
      }
    }
    String text =
        "/** The state of the modules, which operations change: that of each is one record. */\n"
            + "public final class State {\n\n"
            + fields
            + "/** As it is at first. */\npublic State() {}\n\n"
            + "/** The same state; what changes the one does not change the other. */\n"
            + "public State copy() {\nState copy = new State();\n"
            + copies
            + "return copy;\n}\n}\n";
    return new JavaFile(compilation.names().root(), "State", text);
  }

  private JavaFile quotes() {
    StringBuilder text =
        new StringBuilder(
            "/** The quotes. */\npublic final class Quotes {\n\nprivate Quotes() {}\n\n");
    for (String quote : compilation.names().quotes()) {
      text.append("/** {@code <")
          .append(quote)
          .append(">} */\npublic static final ")
          .append(Names.runtime("Quote"))
          .append(' ')
          .append(Names.identifier(quote))
          .append(" = ")
          .append(Names.runtime("Quote"))
          .append(".of(")
          .append(Literals.text(quote))
          .append(");\n\n");
    }
    return new JavaFile(compilation.names().root(), "Quotes", text.append("}\n").toString());
  }

  private JavaFile model() {
    StringBuilder text =
        new StringBuilder(
            "/** Records by their names. */\npublic final class Model {\n\nprivate Model() {}\n\n");
    text.append("/** A record, by its VDM name with the module, of fields that are checked. */\n")
        .append("public static ")
        .append(Names.runtime("Rec"))
        .append(" record(String name, @Nullable Object... fields) {\nswitch (name) {\n");
    for (String full : compilation.types().records().keySet()) {
      text.append("case ")
          .append(Literals.text(full))
          .append(": return ")
          .append(compilation.types().className(full))
          .append(".of(fields);\n");
    }
    text.append("default: throw ")
        .append(Names.runtime("VdmException"))
        .append(".narrowing(name, \"\");\n}\n}\n}\n");
    return new JavaFile(compilation.names().root(), "Model", text.toString());
  }
}
