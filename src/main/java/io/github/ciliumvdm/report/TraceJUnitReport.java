package io.github.ciliumvdm.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of traces for CI systems that show tests: a suite for each module, a case for each of
 * its traces. The tests of a trace are no cases: there may be millions of them, which no CI system
 * takes, and what is to be read is the first that failed.
 */
public final class TraceJUnitReport implements ReportWriter<TraceReports> {

  /** What stands between a module and a name in it. */
  private static final char OF = '`';

  private record Origin(String module, String file) {}

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    Map<Origin, List<JUnitXml.Case>> modules = new LinkedHashMap<>();
    for (TraceReport trace : reports.traces()) {
      modules.computeIfAbsent(origin(trace), module -> new ArrayList<>()).add(testCase(trace));
    }
    List<JUnitXml.Suite> suites = new ArrayList<>();
    modules.forEach(
        (origin, cases) -> suites.add(new JUnitXml.Suite(origin.module(), origin.file(), cases)));
    suites.addAll(JUnitXml.suites(reports.problems()));
    JUnitXml.write(suites, out);
  }

  private static Origin origin(TraceReport trace) {
    int end = trace.name().indexOf(OF);
    String module = end < 0 ? trace.name() : trace.name().substring(0, end);
    return new Origin(module, RelativePath.of(trace.file()));
  }

  private static JUnitXml.Case testCase(TraceReport trace) {
    String name = trace.name().substring(trace.name().indexOf(OF) + 1);
    Optional<JUnitXml.Failure> failure =
        trace
            .witness()
            .map(
                test ->
                    new JUnitXml.Failure(
                        JUnitXml.Outcome.FAILURE,
                        FailureDetails.outcome(trace, test),
                        FailureDetails.of(test)));
    return new JUnitXml.Case(name, failure, Optional.of(TraceTextReport.count(trace)));
  }
}
