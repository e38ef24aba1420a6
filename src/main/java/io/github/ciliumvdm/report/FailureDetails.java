package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.answer.TextLayout;
import java.util.List;

/** The whole of why something is not as expected, for the reports that give it room. */
final class FailureDetails {

  private FailureDetails() {}

  /** What each side of a flow says, a line for each reason. */
  static String of(FlowReport flow) {
    return String.join("\n", ReasonText.of(flow)).stripIndent();
  }

  /** The flow and where it is written, what was expected, and what each side says. */
  static String placed(FlowReport flow) {
    String place = flow.line().place() + ": " + FlowText.title(flow.line());
    return String.join("\n", List.of(place, FlowText.outcome(flow), of(flow)));
  }

  /** The flow and where it is written, what it is, and what each side says. */
  static String asExpected(FlowReport flow) {
    String place = flow.line().place() + ": " + FlowText.title(flow.line());
    return String.join("\n", List.of(place, flow.verdict() + ", as expected", of(flow)));
  }

  /** The calls of the test that failed, a line for each, and what VDMJ says of them. */
  static String of(Witness witness) {
    return String.join("\n", witness.calls()) + "\n" + witness.says().strip();
  }

  /** Which test of how many failed first. */
  static String outcome(TraceReport trace, Witness witness) {
    int failed = trace.count(TestVerdict.FAILED);
    String tests = failed + " of " + TextLayout.count(trace.tests().size(), "test") + " failed";
    return tests + (failed == 1 ? ": test " : ", first test ") + witness.number();
  }
}
