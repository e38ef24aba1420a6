package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.modules.TCModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of values in their classes. Java makes the values of a class together, when it is first
 * used: so modules whose values need each other are refused.
 */
final class Initialisation {

  private final Compilation compilation;

  Initialisation(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The values of each module, each after those that it needs. */
  Map<String, List<String>> order() {
    Map<String, List<String>> order = new LinkedHashMap<>();
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (TCModule module : compilation.specification().modules()) {
      String name = module.name.getName();
      Set<String> ordered = new LinkedHashSet<>();
      for (TCDefinition definition : module.defs) {
        if (definition instanceof TCValueDefinition value) {
          place(full(value), ordered, new HashSet<>());
          needs
              .computeIfAbsent(name, unused -> new TreeSet<>())
              .addAll(modulesOf(full(value), name));
        }
      }
      List<String> names = new ArrayList<>();
      ordered.stream()
          .filter(value -> value.startsWith(name + "`"))
          .forEach(value -> names.add(value.substring(name.length() + 1)));
      order.put(name, names);
    }
    refuseCircles(needs);
    return order;
  }

  private static String full(TCValueDefinition value) {
    return value.location.module + "`" + value.pattern;
  }

  private void place(String value, Set<String> ordered, Set<String> open) {
    if (ordered.contains(value)) {
      return;
    }
    if (!open.add(value)) {
      throw new IllegalStateException(value + " needs itself, which VDMJ has not refused");
    }
    for (String needed : reached(value)) {
      if (compilation.specification().definition(needed) instanceof TCValueDefinition) {
        place(needed, ordered, open);
      }
    }
    ordered.add(value);
  }

  /** All that is used when the value is made. */
  private Set<String> reached(String value) {
    Set<String> reached = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(compilation.uses().getOrDefault(value, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(compilation.uses().getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private Set<String> modulesOf(String value, String own) {
    Set<String> modules = new TreeSet<>();
    reached(value).forEach(name -> modules.add(name.substring(0, name.indexOf('`'))));
    modules.remove(own);
    return modules;
  }

  private void refuseCircles(Map<String, Set<String>> needs) {
    for (String module : needs.keySet()) {
      Set<String> reached = new TreeSet<>();
      List<String> open = new ArrayList<>(needs.get(module));
      while (!open.isEmpty()) {
        String next = open.remove(open.size() - 1);
        if (reached.add(next)) {
          open.addAll(needs.getOrDefault(next, Set.of()));
        }
      }
      if (reached.contains(module)) {
        throw new Refusal(
            compilation.specification().modules().stream()
                .filter(each -> each.name.getName().equals(module))
                .findFirst()
                .orElseThrow()
                .name
                .getLocation(),
            "the values of the module " + module + " and of " + reached + " need each other");
      }
    }
  }
}
