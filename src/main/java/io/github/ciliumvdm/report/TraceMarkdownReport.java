package io.github.ciliumvdm.report;

import static io.github.ciliumvdm.report.MarkdownText.code;
import static io.github.ciliumvdm.report.MarkdownText.plain;
import static io.github.ciliumvdm.report.MarkdownText.row;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** The report of traces for the summary of a job: a table, and the first failure of what fails. */
public final class TraceMarkdownReport implements ReportWriter<TraceReports> {

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    List<TraceReport> traces = reports.traces();
    boolean passed =
        !reports.interrupted()
            && reports.problems().isEmpty()
            && traces.stream().noneMatch(TraceReport::failed);
    String conclusion = new TraceTextReport(Style.PLAIN).conclusion(reports);
    out.write("### " + MarkdownText.mark(passed) + " " + conclusion + "\n\n");
    out.write(row(List.of("", "Trace", "Tests", "Passed", "Failed", "Inconclusive", "Skipped")));
    out.write(row(List.of("---", "---", "---:", "---:", "---:", "---:", "---:")));
    boolean all = traces.size() <= MarkdownReport.MOST;
    List<TraceReport> shown =
        traces.stream().filter(trace -> all || trace.failed()).limit(MarkdownReport.MOST).toList();
    for (TraceReport trace : shown) {
      out.write(row(cells(trace)));
    }
    out.write(MarkdownReport.rest(traces.size() - shown.size(), "trace"));
    out.write(MarkdownReport.problems(reports.problems()));
    for (TraceReport trace : shown) {
      out.write(trace.witness().map(witness -> "\n" + failure(trace, witness)).orElse(""));
    }
  }

  private static List<String> cells(TraceReport trace) {
    return Stream.concat(
            Stream.of(
                MarkdownText.mark(!trace.failed()),
                code(trace.name()),
                String.valueOf(trace.tests().size())),
            Stream.of(TestVerdict.values()).map(trace::count).map(String::valueOf))
        .toList();
  }

  private static String failure(TraceReport trace, Witness witness) {
    String headline = code(trace.name()) + ": " + plain(FailureDetails.outcome(trace, witness));
    return MarkdownText.details(headline, MarkdownText.block(FailureDetails.of(witness)));
  }
}
