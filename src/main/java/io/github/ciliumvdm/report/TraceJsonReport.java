package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ciliumvdm.report.TraceReport.Choice;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** The report of traces for programs. */
public final class TraceJsonReport implements ReportWriter<TraceReports> {

  @Override
  public void write(TraceReports reports, Writer out) throws IOException {
    JsonText.write(
        out,
        json -> {
          if (reports.shard().isPresent()) {
            JsonText.shard(json, reports.shard().get());
          }
          if (reports.interrupted()) {
            json.writeBooleanField("interrupted", true);
          }
          boolean part = reports.shard().isPresent();
          JsonText.list(json, "traces", reports.traces(), (j, trace) -> trace(j, trace, part));
          JsonText.problems(json, reports.problems());
        });
  }

  private static void trace(JsonGenerator json, TraceReport trace, boolean part)
      throws IOException {
    json.writeStringField("name", trace.name());
    json.writeStringField("file", RelativePath.of(trace.file()));
    if (trace.choice().isPresent()) {
      choice(json, trace.choice().get());
    }
    json.writeNumberField("tests", trace.tests().size());
    json.writeNumberField("passed", trace.count(TestVerdict.PASSED));
    json.writeNumberField("failed", trace.count(TestVerdict.FAILED));
    json.writeNumberField("inconclusive", trace.count(TestVerdict.INCONCLUSIVE));
    json.writeNumberField("skipped", trace.count(TestVerdict.SKIPPED));
    if (trace.witness().isPresent()) {
      witness(json, trace.witness().get());
    } else {
      json.writeNullField("witness");
    }
    if (part) {
      part(json, trace);
    }
  }

  private static void choice(JsonGenerator json, Choice choice) throws IOException {
    json.writeObjectFieldStart("choice");
    json.writeNumberField("of", choice.of());
    json.writeStringField("how", choice.how());
    json.writeNumberField("seed", choice.seed());
    json.writeEndObject();
  }

  /** What the parts need to be one: a letter for each test, and how those began that failed. */
  private static void part(JsonGenerator json, TraceReport trace) throws IOException {
    json.writeStringField(
        "verdicts",
        trace.tests().stream()
            .map(test -> test.verdict().name().substring(0, 1))
            .collect(Collectors.joining()));
    json.writeStringField("numbers", TestNumbers.text(trace.tests()));
    JsonText.list(json, "failures", trace.failures(), TraceJsonReport::failure);
  }

  private static void failure(JsonGenerator json, TestFailure failure) throws IOException {
    json.writeNumberField("number", failure.number());
    json.writeNumberField("size", failure.size());
    json.writeStringField("beginning", failure.beginning());
  }

  private static void witness(JsonGenerator json, Witness witness) throws IOException {
    json.writeObjectFieldStart("witness");
    json.writeNumberField("number", witness.number());
    json.writeArrayFieldStart("calls");
    for (String call : witness.calls()) {
      json.writeString(call);
    }
    json.writeEndArray();
    json.writeStringField("says", witness.says());
    json.writeStringField("file", RelativePath.of(witness.place().file()));
    json.writeNumberField("line", witness.place().line());
    json.writeEndObject();
  }
}
