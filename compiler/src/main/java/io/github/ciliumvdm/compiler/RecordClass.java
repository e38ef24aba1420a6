package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.ast.lex.LexCommentList;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The class of a record. */
final class RecordClass {

  private final Compilation compilation;
  private final TCRecordType record;
  private final String full;
  private final String name;

  RecordClass(Compilation compilation, TCRecordType record) {
    this.compilation = compilation;
    this.record = record;
    full = Specification.full(record.name);
    name = Names.identifier(record.name.getName());
  }

  /** Its file. */
  JavaFile file(@Nullable LexCommentList comments) {
    StringBuilder text = new StringBuilder();
    text.append(Javadoc.of(comments, "A " + record.name.getName() + "."));
    text.append("public final class ")
        .append(name)
        .append(" extends ")
        .append(Names.runtime("BaseRec"));
    List<String> interfaces = interfaces();
    if (!interfaces.isEmpty()) {
      text.append(" implements ").append(String.join(", ", interfaces));
    }
    text.append(" {\n\n");
    fields(text);
    constructor(text);
    shortConstructor(text);
    changed(text);
    made(text);
    generic(text);
    equality(text);
    text.append("}\n");
    return new JavaFile(
        compilation.names().packageOf(record.name.getModule()), name, text.toString());
  }

  /** The smallest unions that the record is in: larger ones are above them. */
  private List<String> interfaces() {
    return smallest(Set.of(full), compilation.types());
  }

  /** The smallest unions that have all of these records, and others. */
  static List<String> smallest(Set<String> records, Types types) {
    List<Set<String>> found = new ArrayList<>();
    List<String> interfaces = new ArrayList<>();
    for (Map.Entry<String, Set<String>> union : types.unions().entrySet()) {
      Set<String> of = union.getValue();
      if (of.containsAll(records)
          && of.size() > records.size()
          && found.stream().noneMatch(of::containsAll)) {
        found.add(new TreeSet<>(of));
        interfaces.add(types.className(union.getKey()));
      }
    }
    return interfaces;
  }

  private String type(TCField field, boolean annotated) {
    return compilation.types().text(compilation.types().of(field.type), annotated);
  }

  private static String name(TCField field) {
    return Names.identifier(field.tag);
  }

  private void fields(StringBuilder text) {
    List<String> names = new ArrayList<>();
    record.fields.forEach(field -> names.add(Literals.text(field.tag)));
    text.append("private static final ")
        .append(JavaFile.mark("java.util.List"))
        .append("<String> FIELD_NAMES = ")
        .append(JavaFile.mark("java.util.List"))
        .append(".of(")
        .append(String.join(", ", names))
        .append(");\n\n");
    for (TCField field : record.fields) {
      text.append("/** ")
          .append("{@code ")
          .append(field.tag)
          .append(field.equalityAbstraction ? " :- " : " : ")
          .append(
              field
                  .type
                  .toString()
                  .replace("}", "&#125;")
                  .replace("{", "&#123;")
                  .replace("@", "&#64;")
                  .replace("*/", "*&#47;"))
          .append("} */\n");
      text.append("public final ")
          .append(type(field, true))
          .append(' ')
          .append(name(field))
          .append(";\n\n");
    }
  }

  private void constructor(StringBuilder text) {
    List<String> parameters = new ArrayList<>();
    StringBuilder assignments = new StringBuilder();
    for (TCField field : record.fields) {
      parameters.add(type(field, true) + " " + name(field));
      assignments
          .append("this.")
          .append(name(field))
          .append(" = ")
          .append(name(field))
          .append(";\n");
    }
    if (record.invdef != null && compilation.checks().contains(Check.INVARIANTS)) {
      assignments
          .append("if (!")
          .append(compilation.names().moduleClass(record.name.getModule()))
          .append('.')
          .append(Names.identifier(record.invdef.name.getName()))
          .append("(this)) {\n")
          .append("throw ")
          .append(Names.runtime("VdmException"))
          .append(".invariant(")
          .append(Literals.text(full))
          .append(", ")
          .append(Place.literal(record.invdef.location))
          .append(");\n}\n");
    }
    text.append("/** With these fields. */\n");
    text.append("public ")
        .append(name)
        .append('(')
        .append(String.join(", ", parameters))
        .append(") {\n")
        .append(assignments)
        .append("}\n\n");
  }

  /** How it is made of the fields that it must have. */
  private void shortConstructor(StringBuilder text) {
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (TCField field : record.fields) {
      if (compilation.types().of(field.type).nullable()) {
        arguments.add("null");
      } else {
        parameters.add(type(field, true) + " " + name(field));
        arguments.add(name(field));
      }
    }
    if (parameters.size() < arguments.size()) {
      text.append("/** With these fields; all others are nil. */\n")
          .append("public ")
          .append(name)
          .append('(')
          .append(String.join(", ", parameters))
          .append(") {\nthis(")
          .append(String.join(", ", arguments))
          .append(");\n}\n\n");
    }
  }

  /** How one is made of another, as mu does. */
  private void changed(StringBuilder text) {
    List<String> names = record.fields.stream().map(RecordClass::name).toList();
    if (names.size() < 2) {
      return;
    }
    for (TCField field : record.fields) {
      text.append("/** The same with another ")
          .append(field.tag)
          .append(". */\npublic ")
          .append(name)
          .append(" with")
          .append(field.tag.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(field.tag.substring(1))
          .append('(')
          .append(type(field, true))
          .append(' ')
          .append(name(field))
          .append(") {\nreturn new ")
          .append(name)
          .append('(')
          .append(String.join(", ", names))
          .append(");\n}\n\n");
    }
  }

  /** How it is made of values that are not checked. */
  private void made(StringBuilder text) {
    List<String> arguments = new ArrayList<>();
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < record.fields.size(); i++) {
      TCField field = record.fields.get(i);
      JavaType java = compilation.types().of(field.type);
      types
          .append("static final ")
          .append(Names.runtime("Type"))
          .append('<')
          .append(compilation.types().text(java.box(), true))
          .append("> ")
          .append(name(field))
          .append(" = ")
          .append(compilation.types().runtime(field.type))
          .append(";\n");
      arguments.add(
          "Fields."
              + name(field)
              + ".narrow(values["
              + i
              + "], "
              + Literals.text(full + "." + field.tag)
              + ")");
    }
    text.append("/** With these fields, which are checked. */\n");
    text.append("public static ")
        .append(name)
        .append(" of(@Nullable Object... values) {\n")
        .append("if (values.length != ")
        .append(record.fields.size())
        .append(") {\n")
        .append("throw ")
        .append(Names.runtime("VdmException"))
        .append(".narrowing(")
        .append(Literals.text(full))
        .append(", \"\");\n}\n")
        .append("return new ")
        .append(name)
        .append('(')
        .append(String.join(", ", arguments))
        .append(");\n}\n\n");
    if (!record.fields.isEmpty()) {
      text.append("/** The types of the fields. */\nprivate static final class Fields {\n")
          .append(types)
          .append("}\n\n");
    }
  }

  private void generic(StringBuilder text) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < record.fields.size(); i++) {
      cases
          .append("case ")
          .append(i)
          .append(": return ")
          .append(own(name(record.fields.get(i))))
          .append(";\n");
    }
    text.append("@Override public String typeName() {\nreturn ")
        .append(Literals.text(full))
        .append(";\n}\n\n");
    text.append("@Override public ")
        .append(JavaFile.mark("java.util.List"))
        .append("<String> fieldNames() {\nreturn FIELD_NAMES;\n}\n\n");
    text.append("@Override public @Nullable Object get(int index) {\nswitch (index) {\n")
        .append(cases)
        .append("default: throw new IndexOutOfBoundsException(index);\n}\n}\n\n");
  }

  private void equality(StringBuilder text) {
    StringBuilder equal = new StringBuilder();
    StringBuilder hash =
        new StringBuilder("int hash = ").append(Math.abs(full.hashCode() % 9973) + 1).append(";\n");
    for (TCField field : record.fields) {
      if (!field.equalityAbstraction) {
        JavaType java = compilation.types().of(field.type);
        equal.append(equal.length() == 0 ? "" : " && ").append(equal(java, name(field)));
        hash.append("hash = 31 * hash + ").append(hash(java, name(field))).append(";\n");
      }
    }
    text.append("@Override public boolean equals(@Nullable Object other) {\n")
        .append("if (this == other) {\nreturn true;\n}\n");
    if (equal.length() == 0) {
      text.append("return other instanceof ").append(name).append(";\n}\n\n");
    } else {
      text.append("return other instanceof ")
          .append(name)
          .append(" that && !differs(that) && ")
          .append(equal)
          .append(";\n}\n\n");
    }
    text.append("@Override protected int hash() {\n").append(hash).append("return hash;\n}\n\n");
    text.append("@Override protected ")
        .append(JavaFile.mark("java.util.List"))
        .append("<@Nullable Object> compared() {\nreturn ")
        .append(JavaFile.mark("java.util.Arrays"))
        .append(".asList(")
        .append(compared())
        .append(");\n}\n\n");
  }

  private String compared() {
    List<String> names = new ArrayList<>();
    for (TCField field : record.fields) {
      if (!field.equalityAbstraction) {
        names.add(name(field));
      }
    }
    return names.size() == 1 ? "(Object) " + names.get(0) : String.join(", ", names);
  }

  private static String equal(JavaType java, String field) {
    if (java.isPrimitive() || java.is(JavaType.Kind.QUOTE)) {
      return own(field) + " == that." + field;
    }
    return java.nullable() || java.is(JavaType.Kind.ANY)
        ? Names.runtime("Values") + ".equal(" + own(field) + ", that." + field + ")"
        : own(field) + ".equals(that." + field + ")";
  }

  /** A field, where a variable may have the same name. */
  private static String own(String field) {
    return Set.of("hash", "index", "other", "that").contains(field) ? "this." + field : field;
  }

  private static String hash(JavaType java, String name) {
    String field = own(name);
    if (java.isPrimitive()) {
      return switch (java.kind()) {
        case BOOL -> "Boolean.hashCode(" + field + ")";
        case INT -> "Long.hashCode(" + field + ")";
        default -> "Character.hashCode(" + field + ")";
      };
    }
    return java.nullable()
        ? Names.runtime("Values") + ".hash(" + field + ")"
        : field + ".hashCode()";
  }
}
