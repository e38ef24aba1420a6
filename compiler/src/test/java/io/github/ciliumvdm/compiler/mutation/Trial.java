package io.github.ciliumvdm.compiler.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.ciliumvdm.compiler.Compiled;
import io.github.ciliumvdm.compiler.runtime.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What notices a mutant, asked in the mutant's own classes. */
public final class Trial {

  /** Tests of what no construct shows: refusals, and what is never asked in a sound module. */
  private static final List<String> TESTS = List.of("RuntimeTest", "RefusalTest");

  private Trial() {}

  /** The Java of modules, or nothing if the compiler fails. */
  public static Optional<Map<String, String>> emitted(List<Path> files) throws IOException {
    try {
      return Optional.of(Compiled.emitted(files));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The folder of their classes, or nothing if javac does not want them. */
  public static Optional<Path> built(Map<String, String> texts, Path folder, String classPath)
      throws IOException {
    try {
      return Optional.of(Compiled.built(texts, folder, classPath));
    } catch (AssertionError e) {
      return Optional.empty();
    }
  }

  /** The first question, of those with their answers, that is answered otherwise. */
  public static Optional<String> wrong(Map<String, String> wanted, List<Path> classes)
      throws IOException {
    Compiled compiled = Compiled.of(classes);
    for (Map.Entry<String, String> question : new TreeMap<>(wanted).entrySet()) {
      if (!answer(compiled, question.getKey(), question.getValue()).equals(question.getValue())) {
        return Optional.of(question.getKey());
      }
    }
    return Optional.empty();
  }

  private static String answer(Compiled compiled, String question, String wanted) {
    String[] names = question.split("`", 2);
    try {
      Object value = compiled.value(names[0], names[1]);
      return value == null && wanted.equals("()") ? wanted : Values.text(value);
    } catch (RuntimeException e) {
      return "fails";
    } catch (Exception | LinkageError | StackOverflowError e) {
      return e.toString();
    }
  }

  /** The first test that fails. */
  public static Optional<String> failed() throws ClassNotFoundException {
    for (String test : TESTS) {
      Class<?> type = Class.forName("io.github.ciliumvdm.compiler." + test);
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, listener);
      TestExecutionSummary summary = listener.getSummary();
      if (summary.getTotalFailureCount() > 0) {
        return Optional.of(test);
      }
      if (summary.getTestsSucceededCount() == 0) {
        throw new AssertionError("no test in " + type);
      }
    }
    return Optional.empty();
  }
}
