package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report for CI systems that show tests: a suite for each scenario, a case for each flow. */
public final class JUnitReport implements ReportWriter<Report> {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Stream<JUnitXml.Suite> judged = report.scenarios().stream().map(JUnitReport::suite);
    JUnitXml.write(
        Stream.concat(judged, JUnitXml.suites(report.problems()).stream()).toList(), out);
  }

  private static JUnitXml.Suite suite(ScenarioReport scenario) {
    List<JUnitXml.Case> cases = scenario.flows().stream().map(JUnitReport::testCase).toList();
    return new JUnitXml.Suite(scenario.name(), RelativePath.of(scenario.file()), cases);
  }

  private static JUnitXml.Case testCase(FlowReport flow) {
    String title = FlowText.title(flow.line());
    return flow.passed()
        ? new JUnitXml.Case(title, Optional.empty(), Optional.of(FailureDetails.asExpected(flow)))
        : new JUnitXml.Case(title, Optional.of(why(flow)), Optional.empty());
  }

  private static JUnitXml.Failure why(FlowReport flow) {
    return new JUnitXml.Failure(
        JUnitXml.Outcome.FAILURE, FlowText.outcome(flow), FailureDetails.placed(flow));
  }
}
