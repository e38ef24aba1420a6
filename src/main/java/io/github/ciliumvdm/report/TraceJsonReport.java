package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report of traces for programs. */
public final class TraceJsonReport implements ReportWriter<List<TraceReport>> {

  @Override
  public void write(List<TraceReport> traces, Writer out) throws IOException {
    JsonText.write(out, json -> JsonText.list(json, "traces", traces, TraceJsonReport::trace));
  }

  private static void trace(JsonGenerator json, TraceReport trace) throws IOException {
    json.writeStringField("name", trace.name());
    json.writeStringField("file", RelativePath.of(trace.file()));
    json.writeNumberField("tests", trace.tests());
    json.writeNumberField("passed", trace.count(TestVerdict.PASSED));
    json.writeNumberField("failed", trace.count(TestVerdict.FAILED));
    json.writeNumberField("inconclusive", trace.count(TestVerdict.INCONCLUSIVE));
    json.writeNumberField("skipped", trace.count(TestVerdict.SKIPPED));
    if (trace.witness().isPresent()) {
      witness(json, trace.witness().get());
    } else {
      json.writeNullField("witness");
    }
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
