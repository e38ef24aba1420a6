package io.github.ciliumvdm.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** VDMJ with the model, its mutants, and what is asked about each of them. */
final class Mutating {

  private static final Path LAWS = Path.of("vdm/properties");

  private static final long SECOND = 1_000_000_000L;

  /** How much of the processor's time a mutant gets that should be noticed, and one that cannot. */
  private static final long LONG = Long.getLong("mutate.seconds", 60) * SECOND;

  private static final long SHORT = SECOND;

  private final List<Mutation> mutations;
  private final Reach reach;
  private final Hunt hunt;

  private Mutating(List<Mutation> mutations, Reach reach, Hunt hunt) {
    this.mutations = List.copyOf(mutations);
    this.reach = reach;
    this.hunt = hunt;
  }

  /** Everything: all checks, which takes a while. */
  static Mutating withAllChecks() throws Exception {
    Asking asking = Asking.load(laws());
    return of(asking, Checks.all(asking));
  }

  /** The shipped scenarios alone, to see that this works. */
  static Mutating withScenarios() throws Exception {
    Asking asking = Asking.load(List.of());
    return of(asking, Checks.scenarios(asking));
  }

  private static Mutating of(Asking asking, List<Check> checks) throws Exception {
    List<Mutation> mutations = Mutations.of(asking.model());
    List<Site> sites = mutations.stream().map(Mutation::site).toList();
    sites.forEach(site -> Deadline.watch(site.expression()));
    Reach reach = Reach.measured(asking, checks, sites);
    return new Mutating(mutations, reach, new Hunt(asking, checks, reach));
  }

  /** All mutants of the model. */
  List<Mutation> mutations() {
    return mutations;
  }

  /** What notices the mutant; for one that is thought equivalent only a part is tried. */
  Optional<String> killer(Mutation mutation, boolean isEquivalent) {
    return hunt.killer(mutation, isEquivalent ? SHORT : LONG);
  }

  /** How many checks evaluate what the mutant changes. */
  int reaching(Mutation mutation) {
    return reach.checks(mutation.site()).cardinality();
  }

  private static List<File> laws() throws IOException {
    try (Stream<Path> files = Files.walk(LAWS)) {
      return files
          .filter(file -> file.toString().endsWith(".vdmsl"))
          .sorted()
          .map(Path::toFile)
          .toList();
    }
  }
}
