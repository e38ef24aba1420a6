package io.github.ciliumvdm.report;

import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.IOException;
import java.io.Writer;

/**
 * The report for GitHub Actions: an annotation at the line of each flow that is not as expected,
 * and a last one that says how many there are.
 */
public final class GithubReport implements ReportWriter<Report> {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (ScenarioReport scenario : report.scenarios()) {
      for (Diagnostic warning : scenario.warnings()) {
        out.write(
            WorkflowCommand.warning(scenario.name(), warning.place(), warning.message()) + "\n");
      }
      for (FlowReport flow : scenario.flows()) {
        out.write(flow.passed() ? "" : annotation(scenario, flow) + "\n");
      }
    }
    String conclusion = new TextReport(Style.PLAIN).conclusion(report);
    out.write(WorkflowCommand.notice("cilium-vdm", conclusion) + "\n");
  }

  private static WorkflowCommand annotation(ScenarioReport scenario, FlowReport flow) {
    String message =
        FlowText.title(flow.line()) + "\n" + FlowText.outcome(flow) + "\n" + Story.of(flow);
    return WorkflowCommand.error(scenario.name(), flow.line().place(), message);
  }
}
