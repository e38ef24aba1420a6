package io.github.ciliumvdm.compiler.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/**
 * The mutants: PIT makes them of the compiler's classes, with its faults and those of templates.
 */
final class Mutants {

  static final String COMPILER = "io.github.ciliumvdm.compiler.";
  static final String RUNTIME = COMPILER + "runtime.";

  /** Classes that have no part in what the code means. */
  private static final Set<String> NO_MEANING = Set.of(COMPILER + "Main", COMPILER + "Javadoc");

  private static final Path CLASSES = Path.of("compiler/target/classes");

  private final GregorMutater compiler;
  private final GregorMutater runtime;

  Mutants() {
    List<MethodMutatorFactory> known = List.copyOf(Mutator.newDefaults());
    List<MethodMutatorFactory> all = new ArrayList<>(known);
    // A compiler that has nothing to write fails at once: that tells nothing.
    all.removeIf(mutator -> mutator.getName().equals("NULL_RETURNS"));
    all.addAll(Template.all());
    compiler = new GregorMutater(Mutants::bytes, Mutants::isWritten, all);
    runtime = new GregorMutater(Mutants::bytes, Mutants::isWritten, known);
  }

  /** All of them, class by class. */
  List<MutationDetails> all() throws IOException {
    List<MutationDetails> all = new ArrayList<>();
    for (String name : classes()) {
      all.addAll(of(name).findMutations(ClassName.fromString(name)));
    }
    return all;
  }

  /** The class that a mutant has instead of one of ours. */
  byte[] bytes(MutationDetails mutant) {
    return of(mutant.getClassName().asJavaName()).getMutation(mutant.getId()).getBytes();
  }

  private GregorMutater of(String name) {
    return name.startsWith(RUNTIME) ? runtime : compiler;
  }

  private static List<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .filter(file -> !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !NO_MEANING.contains(name.split("\\$", 2)[0]))
          .sorted()
          .toList();
    }
  }

  /** Not what javac adds to enumerations, and not what is for people. */
  private static boolean isWritten(MethodInfo method) {
    return !method.isSynthetic()
        && !method.getName().equals("toString")
        && !(method.isStatic() && Set.of("values", "valueOf").contains(method.getName()));
  }

  /** Of a class of ours, or of one that it uses. */
  private static Optional<byte[]> bytes(String name) {
    try (@Nullable InputStream file =
        ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
