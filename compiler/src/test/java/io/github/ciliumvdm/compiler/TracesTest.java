package io.github.ciliumvdm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.compiler.runtime.Step;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled traces have the tests of VDMJ, in its order, with its texts and its verdicts. */
class TracesTest {

  private static final List<Path> FILES =
      List.of(Path.of("compiler/src/test/resources/constructs/Traces.vdmsl"));

  @TempDir static Path folder;

  private static Interpreted interpreted;
  private static Compiled compiled;

  @BeforeAll
  static void load() throws Exception {
    compiled = Compiled.load(FILES, folder);
    interpreted = Interpreted.load(FILES);
  }

  @Test
  void testsAreThoseOfVdmjOneByOne() throws Exception {
    TreeSet<String> verdicts = new TreeSet<>();
    List<String> traces = interpreted.traces("Traces");

    assertEquals(traces, List.copyOf(expanding().keySet()));
    for (String trace : traces) {
      List<String> wanted = interpreted.tests("Traces", trace);

      assertEquals(String.join("\n", wanted), String.join("\n", tests(trace)), trace);
      wanted.forEach(test -> verdicts.add(test.substring(test.lastIndexOf(' ') + 1)));
    }
    assertEquals(List.of("FAILED", "INCONCLUSIVE", "PASSED"), List.copyOf(verdicts));
  }

  @SuppressWarnings("unchecked") // the compiler makes it so
  private static Map<String, Function<Object, Expansion<Step<Object>>>> expanding()
      throws Exception {
    return (Map<String, Function<Object, Expansion<Step<Object>>>>)
        compiled.load("traces.TracesModule").getMethod("traces").invoke(null);
  }

  /** Each test: its steps, its calls for people, and what becomes of it. */
  private static List<String> tests(String trace) throws Exception {
    Expansion<Step<Object>> expansion = expanding().get(trace).apply(state());
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < expansion.size().intValueExact(); i++) {
      List<Step<Object>> test = expansion.test(BigInteger.valueOf(i));
      List<String> texts = test.stream().map(Step::text).toList();
      tests.add(texts + ": " + calls(test) + " " + verdict(test));
    }
    assertTrue(expansion.size().signum() >= 0);
    return tests;
  }

  private static String calls(List<Step<Object>> test) throws Exception {
    List<String> calls = new ArrayList<>();
    for (Step<Object> step : test) {
      if (step instanceof Step.Call<Object> call) {
        calls.add(call.shown(state()));
      } else if (step instanceof Step.Skip<Object>) {
        calls.add("skip");
      }
    }
    return String.join("; ", calls);
  }

  private static String verdict(List<Step<Object>> test) throws Exception {
    Object state = state();
    try {
      for (Step<Object> step : test) {
        if (step instanceof Step.Call<Object> call) {
          call.make(state);
        }
      }
      return "PASSED";
    } catch (Step.Inconclusive e) {
      return "INCONCLUSIVE";
    } catch (RuntimeException e) {
      return "FAILED";
    }
  }

  private static Object state() throws Exception {
    return compiled.load("State").getConstructor().newInstance();
  }
}
