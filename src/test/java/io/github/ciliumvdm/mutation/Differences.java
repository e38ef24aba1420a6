package io.github.ciliumvdm.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which checks a mutant ever has another value than what it stands for: no other check can
 * notice it. Most mutants that survive have another value in few checks, so that all of those can
 * be tried.
 */
final class Differences {

  private final Map<Mutation, BitSet> checks = new HashMap<>();
  private final Set<Mutation> atStart = new HashSet<>();

  private Differences() {}

  /** Runs all checks with the model as it is, and the mutants beside it. */
  static Differences measured(Asking asking, List<Check> checks, Collection<Mutation> mutants)
      throws Exception {
    Differences differences = new Differences();
    IdentityHashMap<Object, Probe> probes = new IdentityHashMap<>();
    for (Mutation mutant : mutants) {
      differences.checks.put(mutant, new BitSet());
      probes
          .computeIfAbsent(mutant.site().expression(), e -> new Probe(mutant.site().expression()))
          .add(mutant);
    }
    mutants.forEach(mutant -> mutant.site().put(probes.get(mutant.site().expression())));
    try {
      probes.values().forEach(Probe::reset);
      Deadline.in(Probe.LONG);
      asking.initialize();
      probes.values().forEach(probe -> differences.atStart.addAll(probe.different()));
      for (int check = 0; check < checks.size(); check++) {
        differences.measure(checks.get(check), check, new ArrayList<>(probes.values()));
      }
    } finally {
      mutants.forEach(mutant -> mutant.site().restore());
    }
    return differences;
  }

  private void measure(Check check, int number, List<Probe> probes) throws Exception {
    probes.forEach(Probe::reset);
    Deadline.in(Probe.LONG);
    if (!check.question().holds()) {
      throw new AssertionError("watched, this does not hold: " + check);
    }
    for (Probe probe : probes) {
      for (Mutation mutant : probe.different()) {
        checks.get(mutant).set(number);
      }
    }
  }

  /** The checks in which the mutant has another value. */
  BitSet checks(Mutation mutant) {
    return checks.get(mutant);
  }

  /**
   * Whether it has another value already when the values of modules are made, which all may use.
   */
  boolean isAtStart(Mutation mutant) {
    return atStart.contains(mutant);
  }
}
