package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.messages.ConsolePrintWriter;
import com.fujitsu.vdmj.runtime.Interpreter;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.traces.TraceReductionType;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestVerdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/** What VDMJ's own command says of the tests of a trace. */
final class Runtrace {

  private static final Pattern VERDICT =
      Pattern.compile("(?m)^Result = \\[.*(PASSED|FAILED|INCONCLUSIVE)\\]$|^Test \\d+ (FILTERED) ");

  private Runtrace() {}

  /** The verdicts, in the order of the tests. */
  static List<TestVerdict> verdicts(ModuleInterpreter interpreter, TraceName trace)
      throws Exception {
    return verdicts(interpreter, trace, 1, TraceReductionType.NONE, 0);
  }

  /** The verdicts on those tests that VDMJ chooses. */
  static List<TestVerdict> verdicts(
      ModuleInterpreter interpreter,
      TraceName trace,
      float part,
      TraceReductionType reduction,
      long seed)
      throws Exception {
    StringWriter printed = new StringWriter();
    Interpreter.setTraceOutput(new ConsolePrintWriter(new PrintWriter(printed)));
    interpreter.runtrace(trace.toString(), 0, 0, false, part, reduction, seed);
    return VERDICT
        .matcher(printed.toString())
        .results()
        .map(match -> match.group(1) == null ? "SKIPPED" : match.group(1))
        .map(TestVerdict::valueOf)
        .toList();
  }
}
