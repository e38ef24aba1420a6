package io.github.ciliumvdm.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line for each test of each trace: the trace, the number of the test, its verdict. */
public final class VerdictLines implements ReportWriter<List<TraceReport>> {

  @Override
  public void write(List<TraceReport> traces, Writer out) throws IOException {
    for (TraceReport trace : traces) {
      int number = 0;
      for (TestVerdict verdict : trace.verdicts()) {
        number++;
        out.write(trace.name() + "\t" + number + "\t" + verdict + "\n");
      }
    }
  }
}
