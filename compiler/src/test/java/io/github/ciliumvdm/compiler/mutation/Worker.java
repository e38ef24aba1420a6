package io.github.ciliumvdm.compiler.mutation;

import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.VoidValue;
import io.github.ciliumvdm.compiler.Compiled;
import io.github.ciliumvdm.compiler.Conversion;
import io.github.ciliumvdm.compiler.Interpreted;
import io.github.ciliumvdm.compiler.RandomExpressions;
import io.github.ciliumvdm.compiler.runtime.Values;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * A process that tries mutants, whose numbers it reads, and tells of each what noticed it. Mutants
 * may go on for ever, or eat all memory: the process is ended then, and another one begun.
 */
public final class Worker {

  private static final Path CONSTRUCTS = Path.of("compiler/src/test/resources/constructs");

  private static final Pattern ASKED =
      Pattern.compile("^  (?:pure )?(\\w+) : \\(\\) (?:\\+>|==>)", Pattern.MULTILINE);

  private static final int RANDOM_MODULES = 5;
  private static final int TOGETHER = 100;
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final Map<String, String> texts;
  private final Path classes;
  private final Map<String, String> wanted = new TreeMap<>();
  private int tried;

  private Worker(Path folder) throws Exception {
    this.folder = folder;
    List<String> questions = new ArrayList<>();
    for (String module : List.of("Values", "Expressions", "Patterns", "Statements")) {
      Path file = CONSTRUCTS.resolve(module + ".vdmsl");
      files.add(file);
      Matcher asked = ASKED.matcher(Files.readString(file));
      while (asked.find()) {
        questions.add(module + "`" + asked.group(1));
      }
    }
    for (int i = 1; i <= RANDOM_MODULES; i++) {
      String module = "Random" + i;
      Path file = folder.resolve(module + ".vdmsl");
      Files.writeString(file, RandomExpressions.module(module, TOGETHER, new SplittableRandom(i)));
      files.add(file);
      for (int j = 0; j < TOGETHER; j++) {
        questions.add(module + "`f" + j);
      }
    }
    texts = Compiled.emitted(files);
    classes = Compiled.built(texts, folder.resolve("sound"), CLASS_PATH);
    Conversion conversion = new Conversion(Compiled.of(List.of(classes)));
    Interpreted vdmj = Interpreted.load(files);
    for (String question : questions) {
      wanted.put(question, wanted(question, vdmj, conversion));
    }
    Trial.wrong(wanted, List.of(classes))
        .ifPresent(
            question -> {
              throw new AssertionError(question + " is answered wrongly by what is no mutant");
            });
  }

  private static String wanted(String question, Interpreted vdmj, Conversion conversion) {
    String[] names = question.split("`", 2);
    try {
      Value value = vdmj.value(names[0], names[1] + "()");
      return value instanceof VoidValue ? "()" : Values.text(conversion.of(value));
    } catch (Exception e) {
      return "fails";
    }
  }

  public static void main(String[] folder) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Mutants mutants = new Mutants();
    List<MutationDetails> all = mutants.all();
    Worker worker = new Worker(Path.of(folder[0]));
    BufferedReader numbers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    answers.println("ready");
    for (String number = numbers.readLine(); number != null; number = numbers.readLine()) {
      MutationDetails mutant = all.get(Integer.parseInt(number));
      answers.println(worker.fate(mutant.getClassName().asJavaName(), mutants.bytes(mutant)));
    }
  }

  private String fate(String changed, byte[] mutant) throws Exception {
    try {
      return noticed(changed, mutant).map(by -> "killed by " + by).orElse("survived");
    } catch (InvocationTargetException e) {
      return "killed by " + e.getCause();
    } catch (LinkageError e) {
      return "killed by " + e;
    }
  }

  /** What notices it: the compiler itself, javac, an answer, or a test. */
  private Optional<String> noticed(String changed, byte[] mutant) throws Exception {
    MutantLoader loader = new MutantLoader(changed, mutant);
    Thread.currentThread().setContextClassLoader(loader);
    Asked trial = new Asked(loader.loadClass(Trial.class.getName()));
    Optional<String> noticed =
        changed.startsWith(Mutants.RUNTIME)
            ? trial.wrong(wanted, List.of(classes))
            : noticedInJava(trial);
    return noticed.isPresent() ? noticed : trial.failed();
  }

  private Optional<String> noticedInJava(Asked trial) throws Exception {
    Optional<Map<String, String>> emitted = trial.emitted(files);
    if (emitted.isEmpty()) {
      return Optional.of("the compiler");
    }
    Map<String, String> changed = new TreeMap<>(emitted.get());
    changed.entrySet().removeAll(texts.entrySet());
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> built =
        trial.built(
            changed,
            Files.createDirectories(folder.resolve("mutant" + tried++)),
            classes + File.pathSeparator + CLASS_PATH);
    return built.isEmpty()
        ? Optional.of("javac")
        : trial.wrong(wanted, List.of(built.get(), classes));
  }

  /** A {@link Trial} of other classes. */
  private record Asked(Class<?> trial) {

    @SuppressWarnings("unchecked")
    Optional<Map<String, String>> emitted(List<Path> files) throws ReflectiveOperationException {
      return (Optional<Map<String, String>>)
          trial.getMethod("emitted", List.class).invoke(null, files);
    }

    @SuppressWarnings("unchecked")
    Optional<Path> built(Map<String, String> texts, Path folder, String classPath)
        throws ReflectiveOperationException {
      return (Optional<Path>)
          trial
              .getMethod("built", Map.class, Path.class, String.class)
              .invoke(null, texts, folder, classPath);
    }

    @SuppressWarnings("unchecked")
    Optional<String> wrong(Map<String, String> wanted, List<Path> classes)
        throws ReflectiveOperationException {
      return (Optional<String>)
          trial.getMethod("wrong", Map.class, List.class).invoke(null, wanted, classes);
    }

    @SuppressWarnings("unchecked")
    Optional<String> failed() throws ReflectiveOperationException {
      return (Optional<String>) trial.getMethod("failed").invoke(null);
    }
  }
}
