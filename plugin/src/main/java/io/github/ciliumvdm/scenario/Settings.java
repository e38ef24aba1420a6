package io.github.ciliumvdm.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Settings of the command line, which override those of the scenario. */
public record Settings(
    Optional<String> cilium,
    Map<String, String> options,
    Map<String, String> variables,
    boolean restricted) {

  /** The versions of Cilium whose meaning is known. */
  public static final List<String> MODELLED = List.of("1.18", "1.19", "1.20");

  private static final String CILIUM = "cilium-vdm.cilium";
  private static final String RESTRICT = "cilium-vdm.restrict";
  private static final String OPTION = "cilium-vdm.option.";
  private static final String VARIABLE = "cilium-vdm.set.";

  public Settings {
    options = Map.copyOf(options);
    variables = Map.copyOf(variables);
  }

  /** Settings with which resources may come from anywhere. */
  public Settings(
      Optional<String> cilium, Map<String, String> options, Map<String, String> variables) {
    this(cilium, options, variables, false);
  }

  /** The same settings, where all resources must be in the scenario's repository, or not. */
  public Settings restricted(boolean toRepository) {
    return new Settings(cilium, options, variables, toRepository);
  }

  /** Nothing said: the scenario decides. */
  public static Settings none() {
    return new Settings(Optional.empty(), Map.of(), Map.of());
  }

  /**
   * The settings in system properties, where VDMJ itself reads the files and has no options for
   * them: cilium-vdm.cilium, cilium-vdm.option.NAME, cilium-vdm.set.NAME and cilium-vdm.restrict.
   */
  public static Settings of(Properties properties) {
    return new Settings(
        Optional.ofNullable(properties.getProperty(CILIUM)),
        named(properties, OPTION),
        named(properties, VARIABLE),
        Boolean.parseBoolean(properties.getProperty(RESTRICT)));
  }

  /** The properties that say the same. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new TreeMap<>();
    cilium.ifPresent(version -> properties.put(CILIUM, version));
    options.forEach((name, value) -> properties.put(OPTION + name, value));
    variables.forEach((name, value) -> properties.put(VARIABLE + name, value));
    if (restricted) {
      properties.put(RESTRICT, "true");
    }
    return properties;
  }

  private static Map<String, String> named(Properties properties, String prefix) {
    Map<String, String> values = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        values.put(name.substring(prefix.length()), properties.getProperty(name));
      }
    }
    return values;
  }
}
