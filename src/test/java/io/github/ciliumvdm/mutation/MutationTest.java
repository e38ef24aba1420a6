package io.github.ciliumvdm.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Judges the tests of the model by its mutants. It takes many minutes, so it is asked for: {@code
 * mvn verify -Dmutate=true -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false}. With
 * -Dmutate.modules=CIDR,Label only the mutants of those modules are tried, with -Dmutate.seconds=4
 * each of them gets so much of the processor's time, where usually it gets a minute; with
 * -Dmutate.again=true only those are tried that survived the last time, by target/mutation.txt.
 */
@EnabledIfSystemProperty(named = "mutate", matches = "true")
class MutationTest {

  /** The share that was reached: it may grow, but not shrink. */
  private static final double KEPT = 84;

  private static final Path FATES = Path.of("target/mutation.txt");
  private static final Path UNEXPLAINED = Path.of("target/mutation-unexplained.txt");

  /** What traces are made of says nothing of Cilium. */
  private static final Set<String> TRIALS = Set.of("Boundary", "Lifecycle", "Wording");

  private static final Set<String> MODULES =
      Set.of(System.getProperty("mutate.modules", "").split(",", -1));
  private static final boolean AGAIN = Boolean.getBoolean("mutate.again");
  private static final int STEP = 200;

  @Test
  void nearlyEveryMutantIsNoticed() throws Exception {
    List<Fate> fates = fates();
    Score score = Score.of(fates);
    Files.write(UNEXPLAINED, unexplained(fates));

    assertAll(
        () -> assertTrue(AGAIN || score.percent() >= KEPT, score::table),
        () -> {
          if (isWhole()) {
            Written.update("mutation", score.table());
          }
        });
  }

  private static List<Fate> fates() throws Exception {
    Mutating mutating = Mutating.withAllChecks();
    Map<String, String> equivalents = Reasons.equivalent();
    Predicate<Mutation> meant = AGAIN ? survivors() : MutationTest::isMeant;
    List<Fate> fates = new ArrayList<>();
    Files.createDirectories(FATES.getParent());
    try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(FATES), true)) {
      for (Mutation mutation : mutating.mutations()) {
        if (meant.test(mutation)) {
          Fate fate =
              fate(mutating, mutation, Optional.ofNullable(equivalents.get(mutation.key())));
          fates.add(fate);
          report.println(fate);
          tell(fates.size(), mutating.mutations().size());
        }
      }
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

  private static Fate fate(Mutating mutating, Mutation mutation, Optional<String> reason) {
    Optional<String> killer = mutating.killer(mutation, reason.isPresent());
    if (killer.isPresent() && reason.isPresent()) {
      return new Fate(
          mutation,
          Fate.Kind.SURVIVED,
          "no, it is called equivalent, but " + killer.get() + " notices it");
    }
    return killer
        .map(name -> new Fate(mutation, Fate.Kind.KILLED, name))
        .orElseGet(
            () ->
                new Fate(
                    mutation,
                    reason.isPresent() ? Fate.Kind.EQUIVALENT : Fate.Kind.SURVIVED,
                    reason.orElse(mutating.reaching(mutation) + " checks evaluate it")));
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

  private static void tell(int done, int all) {
    if (done % STEP == 0) {
      System.err.println(done + " of " + all + " mutants");
    }
  }
}
