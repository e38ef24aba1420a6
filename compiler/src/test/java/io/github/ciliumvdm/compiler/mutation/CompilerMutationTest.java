package io.github.ciliumvdm.compiler.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Mutants of the compiler are noticed. {@code -Dmutate.classes=Seq,Matching} tries those of some
 * classes, {@code -Dmutate.oneIn=10} every tenth, {@code -Dmutate.workers=1} in one process, and
 * {@code -Dmutate.again=true} those that survived the last time.
 */
class CompilerMutationTest {

  private static final Path EXPLAINED =
      Path.of("compiler/src/test/resources/mutation/surviving.txt");

  private static final Path UNEXPLAINED = Path.of("compiler/target/mutation-unexplained.txt");

  /** The share in percent that must be noticed or explained: what was reached. */
  private static final double KEPT = 70;

  private static final Path FATES = Path.of("compiler/target/mutation.txt");

  @TempDir Path folder;

  private final List<MutationDetails> mutants;
  private final List<String> keys;

  CompilerMutationTest() throws IOException {
    mutants = new Mutants().all();
    keys = keys(mutants);
  }

  @Test
  void whatIsExplainedIsAMutant() throws IOException {
    Set<String> unknown = explained();
    unknown.removeAll(Set.copyOf(keys));

    assertEquals(Set.of(), unknown);
  }

  @Test
  @EnabledIfSystemProperty(named = "mutate", matches = "true")
  void mutantsOfTheCompilerAreNoticed() throws Exception {
    List<Integer> tried = tried();
    System.out.printf("%d of %d mutants of the compiler are tried.%n", tried.size(), keys.size());
    Files.deleteIfExists(FATES);
    Map<Integer, String> fates = fates(tried);
    Files.write(
        FATES, tried.stream().map(mutant -> fates.get(mutant) + "\t" + keys.get(mutant)).toList());
    Set<String> survivors =
        tried.stream()
            .filter(mutant -> "survived".equals(fates.get(mutant)))
            .map(keys::get)
            .collect(Collectors.toCollection(TreeSet::new));
    survivors.removeAll(explained());
    Files.write(UNEXPLAINED, survivors);
    double share = 100.0 * (tried.size() - survivors.size()) / tried.size();
    System.out.printf("%.1f %% of them are noticed or explained.%n", share);

    assertTrue(share >= KEPT, () -> survivors.size() + " survive: see " + UNEXPLAINED);
  }

  private List<Integer> tried() throws IOException {
    Set<String> again =
        Boolean.getBoolean("mutate.again")
            ? Set.copyOf(Files.readAllLines(UNEXPLAINED))
            : Set.copyOf(keys);
    String classes = System.getProperty("mutate.classes", ".*").replace(',', '|');
    Pattern names = Pattern.compile("(" + classes + ")(\\$.*)?");
    int oneIn = Integer.getInteger("mutate.oneIn", 1);
    return IntStream.range(0, mutants.size())
        .filter(mutant -> mutant % oneIn == 0 && again.contains(keys.get(mutant)))
        .filter(mutant -> names.matcher(className(mutants.get(mutant))).matches())
        .boxed()
        .toList();
  }

  private Map<Integer, String> fates(List<Integer> tried) throws Exception {
    Map<Integer, String> fates = Collections.synchronizedMap(new TreeMap<>());
    List<Integer> shuffled = new ArrayList<>(tried);
    // What is tried of a run that does not end is a sample of all.
    Collections.shuffle(shuffled, new Random(1));
    ConcurrentLinkedQueue<Integer> left = new ConcurrentLinkedQueue<>(shuffled);
    int workers = Integer.getInteger("mutate.workers", Runtime.getRuntime().availableProcessors());
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Path own = Files.createDirectories(folder.resolve("" + i));
      ends.add(threads.submit(() -> work(own, left, fates)));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    threads.shutdown();
    return fates;
  }

  private @Nullable Void work(
      Path folder, ConcurrentLinkedQueue<Integer> left, Map<Integer, String> fates)
      throws IOException {
    try (WorkerProcess worker = new WorkerProcess(folder)) {
      for (Integer mutant = left.poll(); mutant != null; mutant = left.poll()) {
        String fate = worker.fate(mutant);
        fates.put(mutant, fate);
        tell(fate, mutant);
      }
    }
    return null;
  }

  /** Who waits can read on. */
  private synchronized void tell(String fate, int mutant) throws IOException {
    Files.writeString(
        FATES,
        fate + "\t" + keys.get(mutant) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** What a mutant is called, by class, method and fault, however lines move. */
  private static List<String> keys(List<MutationDetails> mutants) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (MutationDetails mutant : mutants) {
      String mutator = mutant.getMutator();
      String key =
          "%s.%s: %s%s"
              .formatted(
                  className(mutant),
                  mutant.getMethod(),
                  mutator.startsWith("'") ? mutator + " " : "",
                  mutant
                      .getDescription()
                      .replace("\n", "\\n")
                      .replaceFirst(" for io/github.*", ""));
      int number = seen.merge(key, 1, Integer::sum);
      keys.add(number == 1 ? key : key + " #" + number);
    }
    return keys;
  }

  private static String className(MutationDetails mutant) {
    String name = mutant.getClassName().asJavaName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The mutants that nothing notices, with the reason below, indented. */
  private static Set<String> explained() throws IOException {
    return Files.readAllLines(EXPLAINED).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("  "))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
