package io.github.ciliumvdm.compiler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is the same for all modules that are compiled together. */
final class Compilation {

  private final Specification specification;
  private final Names names;
  private final Types types;
  private final Set<Check> checks;
  private final Set<String> given;
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();

  /**
   * For these modules.
   *
   * @param given the values, in full, that are not those of the text but given to each instance of
   *     their module
   */
  Compilation(Specification specification, Names names, Set<Check> checks, Set<String> given) {
    this.specification = specification;
    this.names = names;
    this.checks = checks;
    this.given = given;
    types = new Types(specification, names);
  }

  Specification specification() {
    return specification;
  }

  Names names() {
    return names;
  }

  Types types() {
    return types;
  }

  /** What is checked at run time. */
  Set<Check> checks() {
    return checks;
  }

  /** Is the value given to each instance of its module? */
  boolean isGiven(String full) {
    return given.contains(full);
  }

  /** Has the module instances, since some of its values are given? */
  boolean isOpen(String module) {
    return given.stream().anyMatch(value -> value.startsWith(module + "`"));
  }

  /** What makes a member of the module's class one of the class, if that has no instances. */
  String modifier(String module) {
    return isOpen(module) ? "" : "static ";
  }

  /** What each definition uses of other ones, by full names. */
  Map<String, Set<String>> uses() {
    return uses;
  }

  /** What is needed to compile a definition. */
  Body body(String module, String name) {
    Body body = new Body(specification, names, types, module);
    uses.put(module + "`" + name, body.used);
    return body;
  }
}
