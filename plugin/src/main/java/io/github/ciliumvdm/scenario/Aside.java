package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be said of the resources beside problems.
 *
 * @param skipped how many objects of each kind do not matter to verdicts
 * @param passedOver what is no object, with the reason
 * @param warnings what is well formed, and perhaps not meant
 */
public record Aside(
    Map<String, Integer> skipped, List<Diagnostic> passedOver, List<Diagnostic> warnings) {

  /** Nothing. */
  public static final Aside NOTHING = new Aside(Map.of(), List.of(), List.of());

  public Aside {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    passedOver = List.copyOf(passedOver);
    warnings = List.copyOf(warnings);
  }
}
