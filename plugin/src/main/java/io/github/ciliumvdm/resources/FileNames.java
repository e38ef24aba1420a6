package io.github.ciliumvdm.resources;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files are, by the ends of their names. */
public final class FileNames {

  /** The ends of the names of scenarios. */
  public static final List<String> SCENARIOS = List.of(".scenario.yaml", ".scenario.yml");

  private static final List<String> YAML_AND_JSON = List.of(".yaml", ".yml", ".json");

  private FileNames() {}

  /** Whether it is a scenario. */
  public static boolean isScenario(Path file) {
    return endsWith(name(file), SCENARIOS);
  }

  /** Whether it is YAML or JSON, a scenario or not, in upper or lower case. */
  public static boolean isYamlOrJson(Path file) {
    return endsWith(name(file).toLowerCase(Locale.ROOT), YAML_AND_JSON);
  }

  /** Whether a folder's resources are in it: kubectl passes over suffixes in upper case. */
  static boolean holdsResources(Path file) {
    return endsWith(name(file), YAML_AND_JSON) && !isScenario(file);
  }

  private static boolean endsWith(String name, List<String> suffixes) {
    return suffixes.stream().anyMatch(name::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
