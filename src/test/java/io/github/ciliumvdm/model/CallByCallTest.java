package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.equality.CallByCall;
import io.github.ciliumvdm.vdmj.VdmjEngine;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Each function and operation of the compiled model does what VDMJ makes of it, call by call. */
class CallByCallTest {

  private static final String SCENARIO = ".scenario.yaml";

  private final CallByCall calls = ModelRun.once().calls();

  @Test
  void callsComeToTheSameInVdmjAndCompiled() {
    assertEquals(List.of(), calls.differences());
    assertTrue(calls.total() > 4_000, () -> "only " + calls.total() + " calls were compared");
  }

  @Test
  void everyFunctionAndOperationIsCompiled() {
    assertEquals(List.of(), calls.withoutJava());
  }

  /** The traces of scenarios have functions of their own; they take a while. */
  @Test
  @EnabledIfSystemProperty(named = "equality", matches = "all")
  void everyFunctionAndOperationIsCalledAlsoThoseOfTraces() {
    CallByCall ofTraces = traced();
    TreeSet<String> unreached = new TreeSet<>(calls.unreached());
    unreached.retainAll(ofTraces.unreached());

    assertEquals(List.of(), ofTraces.differences());
    assertEquals(new TreeSet<>(), unreached);
  }

  /** What the calls come to while all traces of scenarios are run. */
  private static CallByCall traced() {
    List<File> scenarios =
        Stream.of(
                "scenarios",
                Inputs.CONFORMANCE + "/cases/http",
                Inputs.CONFORMANCE + "/cases/names")
            .map(Path::of)
            .flatMap(root -> Inputs.filesUnder(root, SCENARIO).stream())
            .map(Path::toFile)
            .toList();
    Engine engine = VdmjEngine.load(scenarios, Map.of());
    List<TraceName> traces = engine.traces();
    engine.count(traces.get(0), new Selection.All());
    CallByCall calls = CallByCall.of(ModuleInterpreter.getInstance());
    traces.forEach(trace -> engine.run(trace, Loop.BATCH));
    return calls;
  }
}
