package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.Selection.Reduced;
import io.github.ciliumvdm.engine.Selection.Reduction;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.traces.ScenarioTraces;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our loops give the verdicts of VDMJ's {@code runtrace}, test by test: that in VDMJ, and that of
 * compiled traces. With {@code -Druntrace=FOLDER} the traces of all scenarios in a folder are
 * compared too, which takes a while.
 */
class RuntraceTest {

  private static final File COUNTER = new File("src/test/resources/traces/Counter.vdmsl");
  private static final File LAMBDAS = new File("src/test/resources/traces/Lambdas.vdmsl");
  private static final Place SOMEWHERE = Place.startOf("somewhere");
  private static final Path PAPER = Path.of("vdm/paper");
  private static final long SEED = 42;

  @ParameterizedTest
  @EnumSource(Loop.class)
  void verdictsAreThoseOfRuntraceTestByTest(Loop loop) throws Exception {
    assertEqualVerdicts(List.of(COUNTER), loop);
  }

  @Test
  void verdictsOnThePapersModelAreThoseOfRuntrace() throws Exception {
    List<File> listings;
    try (Stream<Path> files = Files.list(PAPER)) {
      listings =
          files
              .filter(file -> file.toString().endsWith(".vdmsl"))
              .filter(file -> !file.endsWith("Defects.vdmsl"))
              .sorted()
              .map(Path::toFile)
              .toList();
    }
    File traces = new File("src/test/resources/traces/Paper.vdmsl");
    assertEqualVerdicts(Stream.concat(listings.stream(), Stream.of(traces)).toList(), Loop.BATCH);
  }

  @Test
  void callsThatAreLeftToJavaAreMadeInEachTest() throws Exception {
    ModuleInterpreter interpreter =
        Loading.load(List.of(new File("src/test/resources/traces/Throwing.vdmsl")));
    Traces traces = new Traces(interpreter);
    TraceName name = traces.names().get(0);
    List<TestVerdict> verdicts = run(traces, name).verdicts();

    assertEquals(Set.of(TestVerdict.PASSED, TestVerdict.FAILED), Set.copyOf(verdicts));
    assertEquals(Runtrace.verdicts(interpreter, name), verdicts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shared", "Local", "Replaced"})
  void noTestSeesWhatAnotherHasAssigned(String model) throws Exception {
    File file = new File("src/test/resources/traces/" + model + ".vdmsl");
    Traces traces = new Traces(Loading.loadAlone(List.of(file)));
    Set<TestVerdict> verdicts =
        traces.names().stream()
            .flatMap(name -> run(traces, name).verdicts().stream())
            .collect(Collectors.toSet());

    assertTrue(verdicts.containsAll(Set.of(TestVerdict.PASSED, TestVerdict.FAILED)));
    assertEqualVerdicts(List.of(file), Loop.BATCH);
  }

  @Test
  void functionsOfOneTypeAreNotOneValue() throws Exception {
    assertEquals(
        List.of(TestVerdict.PASSED, TestVerdict.FAILED),
        EngineLoader.openAlone(List.of(LAMBDAS))
            .run(new TraceName("Lambdas", "Applied", SOMEWHERE), Loop.BATCH)
            .verdicts());
    assertEqualVerdictsAlone(LAMBDAS);
  }

  @Test
  void errorInAFunctionWithAMeasureDoesNotFailTheNextTest() throws Exception {
    assertEqualVerdictsAlone(new File("src/test/resources/traces/Measures.vdmsl"));
  }

  @Test
  void partsOfTheInitialStateAreNotLeftChanged() throws Exception {
    assertEqualVerdictsAlone(new File("src/test/resources/traces/Parts.vdmsl"));
  }

  @Test
  void whatATraceBindsIsEvaluatedInTheInitialState() throws Exception {
    assertEqualVerdictsAlone(new File("src/test/resources/traces/Expanded.vdmsl"));
  }

  @TestFactory
  Stream<DynamicTest> verdictsOnAScenarioAreThoseOfRuntrace() throws IOException {
    String folder = System.getProperty("runtrace", "scenarios/deny-beats-allow");
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<Path> scenarios =
          files.filter(file -> file.toString().endsWith(".scenario.yaml")).sorted().toList();
      return scenarios.stream()
          .map(file -> dynamicTest(file.toString(), () -> assertEqualVerdictsAlsoCompiled(file)));
    }
  }

  private static void assertEqualVerdictsAlsoCompiled(Path file) throws Exception {
    List<File> files = List.of(file.toFile());
    ModuleInterpreter interpreter = Loading.load(files);
    Engine ours = EngineLoader.open(files, Settings.none());
    Engine compiled =
        new ScenarioTraces(
            List.of(Translator.scenario(file, Settings.none())),
            () -> ours,
            false,
            false,
            warning -> fail(warning));

    assertEquals(names(ours), names(compiled));
    for (TraceName name : compiled.traces()) {
      List<TestVerdict> standard = Runtrace.verdicts(interpreter, name);

      assertEquals(standard, ours.run(name, Loop.BATCH).verdicts(), name::toString);
      assertEquals(standard, compiled.run(name, Loop.BATCH).verdicts(), name::toString);
    }
  }

  private static List<String> names(Engine engine) {
    return engine.traces().stream().map(TraceName::toString).toList();
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void reductionsChooseTheTestsThatVdmjChooses(Reduction kind) throws Exception {
    ModuleInterpreter interpreter = Loading.load(List.of(COUNTER));
    Traces traces = new Traces(interpreter);
    TraceReductionType type = TraceReductionType.valueOf(kind.name());
    for (TraceName name : traces.names()) {
      Selection selection = new Reduced(kind, 30, SEED);
      List<TestVerdict> verdicts = run(traces, name, selection, Loop.BATCH).verdicts();

      assertEquals(
          Runtrace.verdicts(interpreter, name, 0.3f, type, SEED), verdicts, name::toString);
      assertEquals(Optional.of(BigInteger.valueOf(verdicts.size())), traces.count(name, selection));
    }
  }

  @Test
  void everyVerdictOccurs() {
    Traces traces = new Traces(Loading.load(List.of(COUNTER)));
    List<TestVerdict> verdicts =
        traces.names().stream()
            .flatMap(name -> run(traces, name).verdicts().stream())
            .distinct()
            .sorted()
            .toList();

    assertEquals(List.of(TestVerdict.values()), verdicts);
  }

  @Test
  void witnessNamesItsCallsOneByOne() {
    Traces traces = new Traces(Loading.load(List.of(COUNTER)));
    List<String> calls = run(traces, traces.names().get(0)).witness().orElseThrow().calls();

    assertTrue(calls.size() > 1, calls::toString);
    assertTrue(calls.get(0).matches("(Add|AddTwice)\\(\\d\\)"), calls::toString);
  }

  @Test
  void partsOfATraceAreItsWholeWhereverItIsCut() {
    ModuleInterpreter interpreter = Loading.load(List.of(COUNTER));
    Traces traces = new Traces(interpreter);
    for (TraceName name : traces.names()) {
      TraceReport whole = run(traces, name);
      for (int cut = 0; cut <= whole.tests().size(); cut += 7) {
        TraceReport end = run(new Traces(interpreter), name, cut, Integer.MAX_VALUE);
        TraceReport begin = run(new Traces(interpreter), name, 0, cut);

        assertEquals(whole, TraceReport.joined(List.of(begin, end)), name + " cut at " + cut);
      }
    }
  }

  private static void assertEqualVerdicts(List<File> files, Loop loop) throws Exception {
    assertEqualVerdicts(
        files, loop, Loading.load(files), EngineLoader.open(files, Settings.none()));
  }

  /** The same for a file that has nothing to do with the model. */
  private static void assertEqualVerdictsAlone(File file) throws Exception {
    List<File> files = List.of(file);
    assertEqualVerdicts(files, Loop.BATCH, Loading.loadAlone(files), EngineLoader.openAlone(files));
  }

  /** VDMJ's own loop runs here; ours is an engine as users have it. */
  private static void assertEqualVerdicts(
      List<File> files, Loop loop, ModuleInterpreter interpreter, Engine engine) throws Exception {
    assertTrue(!engine.traces().isEmpty(), () -> "no traces in " + files);
    for (TraceName name : engine.traces()) {
      List<TestVerdict> verdicts = engine.run(name, loop).verdicts();
      List<TestVerdict> standard = Runtrace.verdicts(interpreter, name);

      assertEquals(standard, verdicts, name::toString);
    }
  }

  private static TraceReport run(Traces traces, TraceName name) {
    return run(traces, name, new Selection.All(), Loop.BATCH);
  }

  private static TraceReport run(Traces traces, TraceName name, Selection selection, Loop loop) {
    return traces.run(
        new TestRange(name, selection, 0, Integer.MAX_VALUE, loop), TestListener.none());
  }

  private static TraceReport run(Traces traces, TraceName name, int from, int to) {
    return traces.run(
        new TestRange(name, new Selection.All(), from, to, Loop.BATCH), TestListener.none());
  }
}
