package io.github.ciliumvdm.compiler;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** What things of VDM are called in Java. */
final class Names {

  /** Methods that every object has: a static one may not be called so. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final String root;
  private final Set<String> quotes = new TreeSet<>();

  Names(String root) {
    this.root = root;
  }

  /** The package of all. */
  String root() {
    return root;
  }

  /** A name of VDM as a name of Java: {@code default} is {@code default_}. */
  static String identifier(String name) {
    String java = name.replace("~", "Before").replace('\'', '$');
    return SourceVersion.isKeyword(java) || java.equals("_") || OF_OBJECT.contains(java)
        ? java + "_"
        : java;
  }

  /** {@code io.github.ciliumvdm.model.entry}. */
  String packageOf(String module) {
    return root + "." + identifier(module.toLowerCase(Locale.ROOT));
  }

  /** {@code ciliumvdm_Text} is {@code CiliumvdmText}. */
  static String camel(String module) {
    StringBuilder camel = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < module.length(); i++) {
      char character = module.charAt(i);
      if (character != '_') {
        camel.append(first ? Character.toUpperCase(character) : character);
      }
      first = character == '_';
    }
    return camel.toString();
  }

  /** A class in the package of a module, marked for {@link JavaFile}. */
  String inModule(String module, String simple) {
    return JavaFile.mark(packageOf(module) + "." + identifier(simple));
  }

  /** The class of the module's functions. */
  String moduleClass(String module) {
    return inModule(module, camel(module) + "Module");
  }

  /** The class of the module's types. */
  String typesClass(String module) {
    return inModule(module, camel(module) + "Types");
  }

  /** The interface of what the module does not specify. */
  String functionsInterface(String module) {
    return inModule(module, camel(module) + "Functions");
  }

  /** A class of all modules. */
  String inRoot(String simple) {
    return JavaFile.mark(root + "." + simple);
  }

  /** The quotes that have been used. */
  Set<String> quotes() {
    return quotes;
  }

  /** The constant of a quote. */
  String quote(String name) {
    quotes.add(name);
    return inRoot("Quotes") + "." + identifier(name);
  }

  /** A class that is needed at run time. */
  static String runtime(String simple) {
    return JavaFile.mark("io.github.ciliumvdm.compiler.runtime." + simple);
  }
}
