package io.github.ciliumvdm.report;

import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report of traces for GitHub Actions: an annotation for each trace that has a failed test. */
public final class TraceGithubReport implements ReportWriter<TraceReports> {

  @Override
  public boolean hasCommands() {
    return true;
  }

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    List<TraceReport> traces = reports.traces();
    for (TraceReport trace : traces) {
      out.write(trace.witness().map(witness -> annotation(trace, witness) + "\n").orElse(""));
    }
    out.write(GithubReport.problems(reports.problems()));
    String conclusion = new TraceTextReport(Style.PLAIN).conclusion(reports);
    out.write(WorkflowCommand.notice("cilium-vdm", conclusion) + "\n");
  }

  /** At the scenario: where VDMJ stops is a line of the module that the scenario becomes. */
  private static WorkflowCommand annotation(TraceReport trace, Witness witness) {
    String message = FailureDetails.outcome(trace, witness) + "\n" + FailureDetails.of(witness);
    return WorkflowCommand.error(trace.name(), Place.startOf(trace.file()), message);
  }
}
