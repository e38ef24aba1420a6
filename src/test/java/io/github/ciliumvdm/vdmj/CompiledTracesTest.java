package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import io.github.ciliumvdm.Seed;
import io.github.ciliumvdm.compiled.CompiledModel;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.compiler.runtime.Step;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.model.State;
import io.github.ciliumvdm.model.scenario.ScenarioModule;
import io.github.ciliumvdm.scenario.ModuleNames;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.traces.ChosenTests;
import io.github.ciliumvdm.traces.ChosenTests.Chosen;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The traces of scenarios, compiled, have the tests that they have in VDMJ: as many, in the same
 * order, with the same variables and calls. What becomes of them is compared by {@link
 * RuntraceTest}. With {@code -Druntrace=FOLDER} the scenarios are those of that folder.
 */
class CompiledTracesTest {

  /** How many tests of each trace are compared: a few in each build, all at night. */
  private static final int SAMPLE = Integer.parseInt(System.getProperty("trace.sample", "40"));

  private static final long SEED = Seed.printed("tests of compiled traces");

  @TestFactory
  Stream<DynamicTest> compiledTestsAreThoseOfVdmj() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("runtrace", "scenarios")))) {
      List<Path> scenarios =
          files.filter(file -> file.toString().endsWith(".scenario.yaml")).sorted().toList();
      ModuleInterpreter interpreter = Loading.load(scenarios.stream().map(Path::toFile).toList());
      Map<Path, String> modules = ModuleNames.of(scenarios);
      return scenarios.stream()
          .map(
              file ->
                  dynamicTest(
                      file.toString(),
                      () -> compare(file, String.valueOf(modules.get(file)), interpreter)));
    }
  }

  private static void compare(Path file, String module, ModuleInterpreter interpreter)
      throws Exception {
    Translation translation = Translator.scenario(file, Settings.none());
    interpreter.setDefaultName(module);
    ScenarioModule scenario = CompiledModel.scenario(translation.expression());
    assertEquals(9, scenario.traces().size() + 1);
    for (String trace : scenario.traces().keySet()) {
      compare(
          module + "`" + trace,
          Objects.requireNonNull(scenario.traces().get(trace)).apply(new State()),
          Expanding.of(
              interpreter.findTraceDefinition(new TCNameToken(LexLocation.ANY, module, trace)),
              interpreter.getTraceContext(null)),
          new Calls(interpreter));
    }
  }

  private static void compare(
      String trace,
      Expansion<Step<State>> compiled,
      Expansion<INStatement> interpreted,
      Calls calls) {
    assertEquals(interpreted.size(), compiled.size(), trace);
    Selection.Sample sample = new Selection.Sample(SAMPLE, SEED);
    ChosenTests<Step<State>> chosen = ChosenTests.of(compiled, sample);
    for (int i = 0; i < chosen.size().intValueExact(); i++) {
      Chosen<Step<State>> ours = chosen.get(i);
      List<INStatement> vdmjs = interpreted.test(ours.number().subtract(BigInteger.ONE));
      String which = trace + " " + ours.number();

      assertEquals(
          vdmjs.stream().map(INStatement::toString).toList(),
          ours.test().stream().map(Step::text).toList(),
          which);
      assertEquals(calls.of(vdmjs), shown(ours.test()), which);
    }
  }

  private static List<String> shown(List<Step<State>> test) {
    return test.stream()
        .filter(step -> !(step instanceof Step.Variable))
        .map(step -> step instanceof Step.Call<State> call ? call.shown(new State()) : step.text())
        .toList();
  }
}
