package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.answer.TextLayout;
import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text report: a line for each scenario, and the details of each flow that failed. */
public final class TextReport implements ReportWriter<Report> {

  private final Style style;

  public TextReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<ScenarioReport> scenarios = report.scenarios();
    if (!style.alone() && scenarios.isEmpty() && !report.problems().isEmpty()) {
      return;
    }
    int names = TextLayout.width(scenarios, TextReport::name);
    int counts = TextLayout.width(scenarios, TextReport::count);
    for (ScenarioReport scenario : scenarios) {
      out.write(headline(scenario, names, counts) + "\n");
      for (Diagnostic warning : scenario.warnings()) {
        out.write("  " + warning.place() + ": warning: " + warning.message() + "\n");
      }
      for (FlowReport flow : scenario.flows()) {
        out.write(flow.passed() ? "" : story(flow));
      }
    }
    out.write(style.problems(report.problems()) + "\n" + conclusion(report) + "\n");
  }

  private String headline(ScenarioReport scenario, int names, int counts) {
    return String.join(
        "  ",
        scenario.passed() ? style.good("ok  ") : style.bad("FAIL"),
        TextLayout.padded(name(scenario), names),
        TextLayout.padded(count(scenario), counts),
        style.faint(Printable.exactly(scenario.file())));
  }

  private static String name(ScenarioReport scenario) {
    return Printable.line(scenario.name());
  }

  private static String count(ScenarioReport scenario) {
    Summary summary = scenario.summary();
    return summary.failed() == 0
        ? TextLayout.count(summary.flows(), "flow")
        : summary.failed() + " of " + TextLayout.count(summary.flows(), "flow");
  }

  private String story(FlowReport flow) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + flow.line().place() + ": " + FlowText.title(flow.line()));
    lines.add("    " + style.bad(FlowText.outcome(flow)));
    lines.addAll(ReasonText.of(flow));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The last line: how much was seen, and how much of it is not as expected. */
  String conclusion(Report report) {
    Summary summary = report.summary();
    String seen =
        TextLayout.count(report.scenarios().size(), "scenario")
            + ", "
            + TextLayout.count(summary.flows(), "flow")
            + ": ";
    String interrupted =
        report.interrupted() ? style.bad("; interrupted, the others were not checked") : "";
    if (!report.problems().isEmpty()) {
      String failed = summary.failed() == 0 ? "" : summary.failed() + " not as expected, and ";
      return seen + style.bad(failed + Problem.count(report.problems())) + interrupted;
    }
    if (summary.flows() == 0 && !report.interrupted()) {
      return seen + "none is in this shard";
    }
    return seen
        + (summary.failed() == 0
            ? style.good("all as expected")
            : style.bad(summary.failed() + " not as expected"))
        + interrupted;
  }
}
