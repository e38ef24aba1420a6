package io.github.ciliumvdm.report;

import java.io.IOException;
import java.io.Writer;

/** A line for each test of each trace: the trace, the number of the test, its verdict. */
public final class VerdictLines implements ReportWriter<TraceReports> {

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    for (TraceReport trace : reports.traces()) {
      for (Test test : trace.tests()) {
        out.write(trace.name() + "\t" + test.number() + "\t" + test.verdict() + "\n");
      }
    }
  }
}
