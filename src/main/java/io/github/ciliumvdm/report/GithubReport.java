package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report for GitHub Actions: an annotation at the line of each flow that is not as expected,
 * and a last one that says how many there are.
 */
public final class GithubReport implements ReportWriter<Report> {

  private static final String TITLE = "cilium-vdm";

  @Override
  public boolean hasCommands() {
    return true;
  }

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
    out.write(problems(report.problems()));
    String conclusion = new TextReport(Style.PLAIN).conclusion(report);
    out.write(WorkflowCommand.notice(TITLE, conclusion) + "\n");
  }

  /** An annotation of each problem, at its line. */
  static String problems(List<Problem> problems) {
    return problems.stream()
        .map(problem -> new WorkflowCommand("error", TITLE, problem.place(), problem.message()))
        .map(command -> command + "\n")
        .collect(Collectors.joining());
  }

  private static WorkflowCommand annotation(ScenarioReport scenario, FlowReport flow) {
    String message =
        FlowText.title(flow.line())
            + "\n"
            + FlowText.outcome(flow)
            + "\n"
            + FailureDetails.of(flow);
    return WorkflowCommand.error(scenario.name(), flow.line().place(), message);
  }
}
