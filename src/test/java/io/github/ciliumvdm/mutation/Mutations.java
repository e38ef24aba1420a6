package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.modules.INModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All mutants of the model. */
final class Mutations {

  private static final int LONGEST = 120;

  private Mutations() {}

  static List<Mutation> of(List<INModule> model) {
    Operators operators = new Operators(Quotes.of(model));
    Map<String, Integer> occurrences = new HashMap<>();
    List<Mutation> mutations = new ArrayList<>();
    for (INModule module : model) {
      for (Site site : Sites.of(module)) {
        for (Change change : operators.of(site)) {
          String name =
              site.module()
                  + "`"
                  + site.definition()
                  + ": "
                  + change.operator()
                  + ": "
                  + text(site);
          int occurrence = occurrences.merge(name, 1, Integer::sum);
          mutations.add(
              new Mutation(occurrence == 1 ? name : name + " #" + occurrence, site, change));
        }
      }
    }
    return mutations;
  }

  private static String text(Site site) {
    String text = site.expression().toString().replaceAll("\\s+", " ");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }
}
