package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCValueDefinition;
import com.fujitsu.vdmj.tc.modules.TCModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The compiler: VDM-SL files in, Java files out. */
public final class Compiler {

  private Compiler() {}

  /**
   * The Java files by their paths, unformatted.
   *
   * @param given values, in full, that are not those of the text but given to each instance of
   *     their module
   * @throws Refusal if VDMJ finds a mistake, or the compiler does not cover something
   */
  public static Map<String, String> compile(
      List<Path> files, String packageName, Set<Check> checks, Set<String> given)
      throws IOException {
    Specification specification = Specification.read(files);
    Compilation compilation = new Compilation(specification, new Names(packageName), checks, given);
    requireValues(specification, given);
    List<ModuleClass> modules = new ArrayList<>();
    for (TCModule module : specification.modules()) {
      ModuleClass compiled = new ModuleClass(compilation, module);
      compiled.compile();
      modules.add(compiled);
    }
    refuseUseOfInstances(compilation);
    Map<String, List<String>> order = new Initialisation(compilation).order();
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < modules.size(); i++) {
      String name = specification.modules().get(i).name.getName();
      put(texts, modules.get(i).functionsFile(order.getOrDefault(name, List.of())));
      modules.get(i).files().forEach(file -> put(texts, file));
    }
    new Roots(compilation).files().forEach(file -> put(texts, file));
    return texts;
  }

  private static void requireValues(Specification specification, Set<String> given) {
    for (String value : given) {
      if (!(specification.definition(value) instanceof TCValueDefinition)) {
        throw new Refusal(value + ": no value is called so, which is to be given");
      }
    }
  }

  /** Which instance of another module would be meant? */
  private static void refuseUseOfInstances(Compilation compilation) {
    compilation
        .uses()
        .forEach(
            (user, used) -> {
              for (String each : used) {
                if (!moduleOf(each).equals(moduleOf(user)) && compilation.isOpen(moduleOf(each))) {
                  throw new Refusal(
                      user + " uses " + each + ", of a module with given values: not covered");
                }
              }
            });
  }

  private static String moduleOf(String full) {
    return full.substring(0, full.indexOf('`'));
  }

  private static void put(Map<String, String> texts, JavaFile file) {
    if (texts.put(file.path(), file.text()) != null) {
      throw new Refusal(file.path() + ": two things of the modules would have this name in Java");
    }
  }
}
