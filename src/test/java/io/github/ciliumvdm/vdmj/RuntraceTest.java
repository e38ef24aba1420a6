package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.messages.ConsolePrintWriter;
import com.fujitsu.vdmj.runtime.Interpreter;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuntraceTest {

  private static final Pattern VERDICT =
      Pattern.compile("(?m)^Result = \\[.*(PASSED|FAILED|INCONCLUSIVE)\\]$|^Test \\d+ (FILTERED) ");

  private static ModuleInterpreter interpreter;

  @BeforeAll
  static void load() {
    interpreter = Loading.load(List.of(new File("src/test/resources/traces/Counter.vdmsl")));
  }

  @ParameterizedTest
  @EnumSource(Loop.class)
  void verdictsAreThoseOfRuntraceTestByTest(Loop loop) throws Exception {
    Traces traces = new Traces(interpreter);
    for (TraceName name : traces.names()) {
      List<TestVerdict> verdicts = run(traces, name, loop).verdicts();
      assertEquals(runtrace(name), verdicts, name::toString);
    }
  }

  @Test
  void everyVerdictOccurs() {
    Traces traces = new Traces(interpreter);
    List<TestVerdict> verdicts =
        traces.names().stream()
            .flatMap(name -> run(traces, name, Loop.BATCH).verdicts().stream())
            .distinct()
            .sorted()
            .toList();

    assertEquals(List.of(TestVerdict.values()), verdicts);
  }

  @Test
  void witnessNamesItsCallsOneByOne() {
    Traces traces = new Traces(interpreter);
    TraceName counting = traces.names().get(0);
    List<String> calls = run(traces, counting, Loop.BATCH).witness().orElseThrow().calls();

    assertTrue(calls.size() > 1, calls::toString);
    assertTrue(calls.get(0).matches("(Add|AddTwice)\\(\\d\\)"), calls::toString);
  }

  private static TraceReport run(Traces traces, TraceName name, Loop loop) {
    return traces.run(
        new TraceOrder(name, new Selection.All(), 0, Integer.MAX_VALUE, loop), Watch.none());
  }

  private static List<TestVerdict> runtrace(TraceName name) throws Exception {
    StringWriter printed = new StringWriter();
    Interpreter.setTraceOutput(new ConsolePrintWriter(new PrintWriter(printed)));
    interpreter.runtrace(name.toString(), 0, 0, false, 1, TraceReductionType.NONE, 0);
    return VERDICT
        .matcher(printed.toString())
        .results()
        .map(match -> match.group(1) == null ? "SKIPPED" : match.group(1))
        .map(TestVerdict::valueOf)
        .toList();
  }
}
