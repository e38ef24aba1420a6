package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.TextLayout;
import io.github.ciliumvdm.report.TraceReport.Choice;
import io.github.ciliumvdm.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text report of traces: a line for each, and the first failure of what fails. */
public final class TraceTextReport implements ReportWriter<TraceReports> {

  private final Style style;

  public TraceTextReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    List<TraceReport> traces = reports.traces();
    if (!style.alone() && traces.isEmpty() && !reports.problems().isEmpty()) {
      return;
    }
    int names = TextLayout.width(traces, TraceTextReport::name);
    int counts = TextLayout.width(traces, TraceTextReport::count);
    for (TraceReport trace : traces) {
      out.write(headline(trace, names, counts) + "\n");
      out.write(trace.witness().map(TraceTextReport::story).orElse(""));
    }
    out.write(style.problems(reports.problems()) + "\n" + conclusion(reports) + "\n");
  }

  private String headline(TraceReport trace, int names, int counts) {
    return String.join(
        "  ",
        trace.failed() ? style.bad("FAIL") : style.good("ok  "),
        TextLayout.padded(name(trace), names),
        TextLayout.padded(count(trace), counts),
        style.faint(Printable.exactly(trace.file())));
  }

  private static String name(TraceReport trace) {
    return Printable.line(trace.name());
  }

  /** How many tests a trace has, and how many there are of each verdict. */
  static String count(TraceReport trace) {
    return TextLayout.count(trace.tests().size(), "test")
        + trace.choice().map(TraceTextReport::choice).orElse("")
        + verdicts(trace);
  }

  private static String choice(Choice choice) {
    return " of " + choice.of() + " (" + choice.how() + ", seed " + choice.seed() + ")";
  }

  private static String verdicts(TraceReport trace) {
    if (trace.tests().isEmpty()) {
      return "";
    }
    return Stream.of(TestVerdict.values())
        .map(verdict -> Map.entry(verdict, trace.count(verdict)))
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String story(Witness witness) {
    return "  test "
        + witness.number()
        + ": "
        + Printable.line(String.join("; ", witness.calls()))
        + "\n    "
        + said(witness).replace("\n", "\n    ")
        + "\n";
  }

  private static String said(Witness witness) {
    return witness.says().lines().map(Printable::exactly).collect(Collectors.joining("\n")).strip();
  }

  /** The last line: how much was seen, and how much of it failed. */
  String conclusion(TraceReports reports) {
    List<TraceReport> traces = reports.traces();
    int tests = traces.stream().mapToInt(trace -> trace.tests().size()).sum();
    int failed = traces.stream().mapToInt(trace -> trace.count(TestVerdict.FAILED)).sum();
    String seen =
        TextLayout.count(traces.size(), "trace") + ", " + TextLayout.count(tests, "test") + ": ";
    return seen
        + (failed == 0 ? style.good("none failed") : style.bad(failed + " failed"))
        + (reports.problems().isEmpty()
            ? ""
            : style.bad(", and " + Problem.count(reports.problems())))
        + (reports.interrupted() ? style.bad("; interrupted, the others were not run") : "");
  }
}
