package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.definitions.INValueDefinition;
import com.fujitsu.vdmj.in.expressions.INVariableExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of modules are used. VDMJ evaluates them once, when it initializes, so that only
 * their uses tell which checks depend on them.
 */
final class Uses {

  private final Set<String> values = new HashSet<>();
  private final Map<String, List<Site>> sites = new HashMap<>();

  private Uses() {}

  static Uses of(List<INModule> model) {
    Uses uses = new Uses();
    for (INModule module : model) {
      module.defs.stream()
          .filter(INValueDefinition.class::isInstance)
          .map(INValueDefinition.class::cast)
          .forEach(value -> uses.values.add(module.name.getName() + "`" + value.pattern));
    }
    for (INModule module : model) {
      Sites.of(module).forEach(uses::add);
    }
    return uses;
  }

  private void add(Site site) {
    if (site.expression() instanceof INVariableExpression variable) {
      String name = variable.name.getModule() + "`" + variable.name.getName();
      if (values.contains(name)) {
        sites.computeIfAbsent(name, value -> new ArrayList<>()).add(site);
      }
    }
  }

  /** Is the expression part of a value's definition? */
  boolean isInValue(Site site) {
    return values.contains(definition(site));
  }

  /** The places where functions use the value whose definition the expression is part of. */
  Set<LexLocation> of(Site site) {
    Set<LexLocation> places = new HashSet<>();
    follow(definition(site), new HashSet<>(), places);
    return places;
  }

  /** Values are used by other values, too. */
  private void follow(String value, Set<String> followed, Set<LexLocation> places) {
    if (followed.add(value)) {
      for (Site use : sites.getOrDefault(value, List.of())) {
        if (isInValue(use)) {
          follow(definition(use), followed, places);
        } else {
          places.add(use.expression().location);
        }
      }
    }
  }

  private static String definition(Site site) {
    return site.module() + "`" + site.definition();
  }
}
