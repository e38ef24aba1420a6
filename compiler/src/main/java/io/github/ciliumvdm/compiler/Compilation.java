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
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();

  Compilation(Specification specification, Names names, Set<Check> checks) {
    this.specification = specification;
    this.names = names;
    this.checks = checks;
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
