package io.github.ciliumvdm.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a check that notices a mutant. */
final class Hunt {

  private static final long GRACE = 3_000_000_000L;
  private static final long SLOWER = 20;

  private final Asking asking;
  private final List<Check> checks;
  private final Reach reach;
  private final List<Integer> order;
  private final Map<String, Map<Integer, Integer>> killers = new HashMap<>();

  Hunt(Asking asking, List<Check> checks, Reach reach) {
    this.asking = asking;
    this.checks = checks;
    this.reach = reach;
    this.order = order(checks, reach);
  }

  /**
   * First the scenarios and policies, which are few and different; then the laws, one of each kind.
   */
  private static List<Integer> order(List<Check> checks, Reach reach) {
    Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).isLaw()) {
        groups
            .computeIfAbsent(
                List.of(checks.get(i).group(), reach.reached(i)), kind -> new ArrayList<>())
            .add(i);
      } else {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingLong(reach::nanoseconds));
    for (int round = 0; order.size() < checks.size(); round++) {
      for (List<Integer> group : groups.values()) {
        if (round < group.size()) {
          order.add(group.get(round));
        }
      }
    }
    return order;
  }

  /**
   * What notices the mutant, in words; none, if nothing does.
   *
   * @param nanoseconds how much of the processor's time the checks may take
   */
  Optional<String> killer(Mutation mutation, long nanoseconds) {
    return killer(mutation, candidates(mutation.site()), nanoseconds);
  }

  /**
   * Which of these checks notices the mutant, in words; none, if nothing does.
   *
   * @param differences what can notice it: the checks in which it has another value, unless values
   *     of modules have
   */
  Optional<String> killer(Mutation mutation, Differences differences) {
    Set<Integer> candidates = candidates(mutation.site());
    if (!differences.isAtStart(mutation)) {
      candidates.removeIf(check -> !differences.checks(mutation).get(check));
    }
    return killer(mutation, candidates, Long.MAX_VALUE);
  }

  private Optional<String> killer(Mutation mutation, Set<Integer> candidates, long nanoseconds) {
    Site site = mutation.site();
    site.put(mutation.change().expression());
    try {
      return initializes()
          ? firstToNotice(site, candidates, nanoseconds)
          : Optional.of("the values of the modules");
    } finally {
      site.restore();
    }
  }

  private boolean initializes() {
    Deadline.in(GRACE);
    try {
      asking.initialize();
      return true;
    } catch (Exception | StackOverflowError | Deadline.Passed e) {
      return false;
    }
  }

  private Optional<String> firstToNotice(Site site, Set<Integer> candidates, long nanoseconds) {
    long budget = nanoseconds;
    for (int check : candidates) {
      budget -= reach.nanoseconds(check);
      if (budget < 0) {
        return Optional.empty();
      }
      if (notices(check)) {
        killers(site.module() + "`" + site.definition()).merge(check, 1, Integer::sum);
        killers(site.module()).merge(check, 1, Integer::sum);
        return Optional.of(checks.get(check).name());
      }
    }
    return Optional.empty();
  }

  /**
   * The checks that evaluate the expression, or all if values depend on it: first those that have
   * noticed most in the same definition, then in the same module.
   */
  private Set<Integer> candidates(Site site) {
    BitSet reached = reach.checks(site);
    Set<Integer> candidates = new LinkedHashSet<>();
    for (String part : List.of(site.module() + "`" + site.definition(), site.module())) {
      killers(part).entrySet().stream()
          .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .filter(check -> reached.get(check) || reach.isInitial(site))
          .forEach(candidates::add);
    }
    order.stream().filter(reached::get).forEach(candidates::add);
    if (reach.isInitial(site)) {
      candidates.addAll(order);
    }
    return candidates;
  }

  private Map<Integer, Integer> killers(String part) {
    return killers.computeIfAbsent(part, name -> new LinkedHashMap<>());
  }

  private boolean notices(int check) {
    Deadline.in(GRACE + SLOWER * reach.nanoseconds(check));
    try {
      return !checks.get(check).question().holds();
    } catch (Exception | StackOverflowError | Deadline.Passed e) {
      return true;
    }
  }
}
