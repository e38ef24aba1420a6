package io.github.ciliumvdm.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** VDMJ with the model, its mutants, and what is asked about each of them. */
final class Mutating {

  private static final Path LAWS = Path.of("vdm/properties");

  /**
   * How much of the processor's time a mutant gets at first. Nearly all that are ever noticed are
   * noticed by then.
   */
  private static final long AT_FIRST = 800_000_000L;

  private final Asking asking;
  private final List<Check> checks;
  private final List<Mutation> mutations;
  private final Reach reach;
  private final Hunt hunt;

  private Mutating(Asking asking, List<Check> checks, List<Mutation> mutations, Reach reach) {
    this.asking = asking;
    this.checks = List.copyOf(checks);
    this.mutations = List.copyOf(mutations);
    this.reach = reach;
    this.hunt = new Hunt(asking, checks, reach);
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
    return new Mutating(asking, checks, mutations, reach);
  }

  /** All mutants of the model. */
  List<Mutation> mutations() {
    return mutations;
  }

  /** What notices the mutant soon. */
  Optional<String> firstKiller(Mutation mutation) {
    return hunt.killer(mutation, AT_FIRST);
  }

  /** In which checks these mutants, which nothing noticed soon, ever make a difference. */
  Differences differences(Collection<Mutation> mutants) throws Exception {
    return Differences.measured(asking, checks, mutants);
  }

  /** What notices the mutant at all. */
  Optional<String> killer(Mutation mutation, Differences differences) {
    return hunt.killer(mutation, differences);
  }

  /** Of the checks that evaluate what the mutant changes, how many get another value from it. */
  String reaching(Mutation mutation, Differences differences) {
    return differences.checks(mutation).cardinality()
        + " of the "
        + reach.checks(mutation.site()).cardinality()
        + " checks that evaluate it get another value";
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
