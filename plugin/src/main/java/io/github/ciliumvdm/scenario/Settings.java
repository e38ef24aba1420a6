package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.schema.Version;
import java.util.Map;
import java.util.Optional;

/** What the command line says over the head of the scenario. */
public record Settings(
    Optional<Version> cilium, Map<String, String> options, Map<String, String> variables) {

  public Settings {
    options = Map.copyOf(options);
    variables = Map.copyOf(variables);
  }

  /** Nothing said: the scenario decides. */
  public static Settings none() {
    return new Settings(Optional.empty(), Map.of(), Map.of());
  }
}
