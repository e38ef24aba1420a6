package io.github.ciliumvdm.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Judges the tests of the model by its mutants. It takes many minutes, so it is asked for: {@code
 * mvn verify -Dmutate=true -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false}. With
 * -Dmutate.modules=CIDR,Label only the mutants of those modules are tried, with -Dmutate.again=true
 * only those that survived the last time, by target/mutation.txt.
 */
@EnabledIfSystemProperty(named = "mutate", matches = "true")
class MutationTest {

  /** The share that was reached: it may grow, but not shrink. */
  private static final double KEPT = 95;

  private static final Path FATES = Path.of("target/mutation.txt");
  private static final Path UNEXPLAINED = Path.of("target/mutation-unexplained.txt");

  /** What traces are made of says nothing of Cilium. */
  private static final Set<String> TRIALS =
      Set.of(
          "Boundary",
          "BoundaryAddresses",
          "BoundaryPeers",
          "BoundaryPods",
          "BoundaryRequests",
          "BoundaryTraffic",
          "Lifecycle",
          "Probe",
          "TrafficExamples",
          "TrialChoice",
          "Wording");

  private static final Set<String> MODULES =
      Set.of(System.getProperty("mutate.modules", "").split(",", -1));
  private static final boolean AGAIN = Boolean.getBoolean("mutate.again");
  private static final int STEP = 200;

  @Test
  void nearlyEveryMutantIsNoticed() throws Exception {
    List<Fate> fates = fates();
    Files.write(FATES, fates.stream().map(Fate::toString).toList());
    Score score = Score.of(fates);
    List<String> unexplained = unexplained(fates);
    Files.write(UNEXPLAINED, unexplained);

    assertAll(
        () -> assertEquals(List.of(), unexplained, "these neither die nor are explained"),
        () -> assertTrue(AGAIN || score.percent() >= KEPT, score::table),
        () -> {
          if (isWhole()) {
            Written.update("mutation", score.table());
          }
        });
  }

  private static List<Fate> fates() throws Exception {
    Mutating mutating = Mutating.withAllChecks();
    Predicate<Mutation> meant = AGAIN ? survivors() : MutationTest::isMeant;
    List<Mutation> mutations = mutating.mutations().stream().filter(meant).toList();
    Map<Mutation, String> killers = new LinkedHashMap<>();
    for (Mutation mutation : mutations) {
      mutating.firstKiller(mutation).ifPresent(killer -> killers.put(mutation, killer));
      tell(mutation, mutations);
    }
    List<Mutation> left = mutations.stream().filter(one -> !killers.containsKey(one)).toList();
    System.err.println(left.size() + " are not noticed soon");
    Files.write(FATES, left.stream().map(one -> Fate.survivor(one, "so far").toString()).toList());
    Differences differences = mutating.differences(left);
    for (Mutation mutation : left) {
      mutating.killer(mutation, differences).ifPresent(killer -> killers.put(mutation, killer));
      tell(mutation, left);
    }
    Map<String, String> equivalents = Reasons.equivalent();
    List<Fate> fates = new ArrayList<>();
    for (Mutation mutation : mutations) {
      fates.add(
          fate(
              mutation,
              Optional.ofNullable(killers.get(mutation)),
              Optional.ofNullable(equivalents.get(mutation.key())),
              () -> mutating.reaching(mutation, differences)));
    }
    return fates;
  }

  private static boolean isMeant(Mutation mutation) {
    String module = mutation.site().module();
    return MODULES.contains("") ? !TRIALS.contains(module) : MODULES.contains(module);
  }

  private static Predicate<Mutation> survivors() throws IOException {
    List<String> last = Files.readAllLines(FATES);
    return mutation -> last.stream().anyMatch(line -> Fate.isSurvivor(line, mutation));
  }

  private static boolean isWhole() {
    return MODULES.contains("") && !AGAIN;
  }

  private static Fate fate(
      Mutation mutation,
      Optional<String> killer,
      Optional<String> equivalence,
      Supplier<String> reaching) {
    if (killer.isPresent()) {
      return equivalence.isEmpty()
          ? new Fate(mutation, Fate.Kind.KILLED, killer.get())
          : new Fate(
              mutation,
              Fate.Kind.SURVIVED,
              "no, it is called equivalent, but " + killer.get() + " notices it");
    }
    return equivalence
        .map(reason -> new Fate(mutation, Fate.Kind.EQUIVALENT, reason))
        .orElseGet(() -> new Fate(mutation, Fate.Kind.SURVIVED, reaching.get()));
  }

  /** The survivors that nobody has explained yet. */
  private static List<String> unexplained(List<Fate> fates) throws IOException {
    Set<String> explained = Reasons.surviving().keySet();
    return fates.stream()
        .filter(fate -> fate.kind() == Fate.Kind.SURVIVED)
        .filter(fate -> !explained.contains(fate.mutation().key()))
        .map(Fate::toString)
        .toList();
  }

  private static void tell(Mutation mutation, List<Mutation> all) {
    int done = all.indexOf(mutation) + 1;
    if (done % STEP == 0) {
      System.err.println(done + " of " + all.size() + " mutants");
    }
  }
}
