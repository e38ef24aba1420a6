package io.github.ciliumvdm.compiler;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one Java file. Classes stand in it in full between marks, and become imports. */
record JavaFile(String packageName, String name, String body) {

  private static final Pattern MARKED = Pattern.compile("(@Nullable )?\u27e6([^\u27e7]*)\u27e7");

  /** A class, by its full name, marked. */
  static String mark(String qualified) {
    return "\u27e6" + qualified + "\u27e7";
  }

  /** The path of the file. */
  String path() {
    return packageName.replace('.', '/') + "/" + name + ".java";
  }

  /** The text, with imports. */
  String text() {
    Map<String, String> bySimpleName = new TreeMap<>();
    bySimpleName.put(name, packageName + "." + name);
    Matcher found = MARKED.matcher(body);
    while (found.find()) {
      bySimpleName.putIfAbsent(simple(found.group(2)), found.group(2));
    }
    String resolved =
        MARKED
            .matcher(body)
            .replaceAll(
                mark ->
                    Matcher.quoteReplacement(resolved(mark.group(1), mark.group(2), bySimpleName)));
    StringBuilder text = new StringBuilder("package ").append(packageName).append(";\n\n");
    for (String imported : imports(bySimpleName, resolved)) {
      text.append("import ").append(imported).append(";\n");
    }
    return text.append('\n').append(resolved).toString();
  }

  private static String resolved(
      @org.jspecify.annotations.Nullable String annotation,
      String qualified,
      Map<String, String> bySimpleName) {
    if (qualified.equals(bySimpleName.get(simple(qualified)))) {
      return (annotation == null ? "" : annotation) + simple(qualified);
    }
    int dot = qualified.lastIndexOf('.');
    return annotation == null
        ? qualified
        : qualified.substring(0, dot + 1) + annotation + qualified.substring(dot + 1);
  }

  private Set<String> imports(Map<String, String> bySimpleName, String resolved) {
    Set<String> imports = new TreeSet<>();
    for (String qualified : bySimpleName.values()) {
      String in = qualified.substring(0, qualified.lastIndexOf('.'));
      if (!in.equals(packageName) && !in.equals("java.lang")) {
        imports.add(qualified);
      }
    }
    if (resolved.contains("@Nullable ")) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    return imports;
  }

  private static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
