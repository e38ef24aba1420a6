package io.github.ciliumvdm.report;

import static io.github.ciliumvdm.report.MarkdownText.code;
import static io.github.ciliumvdm.report.MarkdownText.plain;
import static io.github.ciliumvdm.report.MarkdownText.row;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.TextLayout;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report for the summary of a job, or a comment on a merge request: a table of the scenarios,
 * each flow that is not as expected, with its reasons to open, and all others with theirs.
 */
public final class MarkdownReport implements ReportWriter<Report> {

  /** A longer table is not read, and the places that show it take about a megabyte. */
  static final int MOST = 100;

  @Override
  public void write(Report report, Writer out) throws IOException {
    String conclusion = new TextReport(Style.PLAIN).conclusion(report);
    boolean good = report.passed() && report.problems().isEmpty();
    out.write("### " + MarkdownText.mark(good) + " " + conclusion + "\n\n");
    writeTable(report.scenarios(), out);
    for (ScenarioReport scenario : report.scenarios()) {
      for (Diagnostic warning : scenario.warnings()) {
        String place = RelativePath.of(warning.place().file()) + ":" + warning.place().line();
        out.write("\nWarning: " + code(place) + " " + plain(warning.message()) + "\n");
      }
    }
    out.write(problems(report.problems()));
    writeFailures(report, out);
    writeOthers(report, out);
  }

  private static void writeTable(List<ScenarioReport> scenarios, Writer out) throws IOException {
    out.write(row(List.of("", "Scenario", "Flows", "Not as expected", "Unknown", "File")));
    out.write(row(List.of("---", "---", "---:", "---:", "---:", "---")));
    boolean all = scenarios.size() <= MOST;
    List<ScenarioReport> shown =
        scenarios.stream().filter(scenario -> all || !scenario.passed()).limit(MOST).toList();
    for (ScenarioReport scenario : shown) {
      out.write(row(cells(scenario)));
    }
    out.write(rest(scenarios.size() - shown.size(), "scenario"));
  }

  private static List<String> cells(ScenarioReport scenario) {
    Summary summary = scenario.summary();
    return List.of(
        MarkdownText.mark(scenario.passed()),
        plain(scenario.name()),
        String.valueOf(summary.flows()),
        String.valueOf(summary.failed()),
        String.valueOf(summary.unknown()),
        code(RelativePath.of(scenario.file())));
  }

  private static void writeFailures(Report report, Writer out) throws IOException {
    int shown = 0;
    for (ScenarioReport scenario : report.scenarios()) {
      for (FlowReport flow : scenario.flows()) {
        if (!flow.passed() && shown < MOST) {
          shown++;
          out.write("\n" + failure(flow));
        }
      }
    }
    out.write(rest(report.summary().failed() - shown, "flow"));
  }

  private static String failure(FlowReport flow) {
    String headline = plain(FlowText.title(flow.line())) + ": " + plain(FlowText.outcome(flow));
    return MarkdownText.details(headline, MarkdownText.block(FailureDetails.placed(flow)));
  }

  private static void writeOthers(Report report, Writer out) throws IOException {
    List<String> stories =
        report.scenarios().stream()
            .flatMap(scenario -> scenario.flows().stream())
            .filter(FlowReport::passed)
            .limit(MOST)
            .map(FailureDetails::asExpected)
            .toList();
    if (!stories.isEmpty()) {
      int passed = report.summary().passed();
      String headline = TextLayout.count(passed, "flow") + " as expected, and why";
      String block = MarkdownText.block(String.join("\n\n", stories));
      out.write("\n" + MarkdownText.details(headline, block));
      out.write(rest(passed - stories.size(), "flow"));
    }
  }

  /** What could not be judged. */
  static String problems(List<Problem> problems) {
    if (problems.isEmpty()) {
      return "";
    }
    return problems.stream()
        .limit(MOST)
        .map(problem -> "- " + problem(problem) + "\n")
        .collect(
            Collectors.joining(
                "", "\n#### Not evaluated\n\n", rest(problems.size() - MOST, "problem")));
  }

  private static String problem(Problem problem) {
    String place = problem.place().map(p -> code(p.toString()) + " ").orElse("");
    return place + plain(problem.message());
  }

  /** What is left out. */
  static String rest(int number, String thing) {
    return number <= 0 ? "" : "\nNot shown: " + TextLayout.count(number, thing) + ".\n";
  }
}
