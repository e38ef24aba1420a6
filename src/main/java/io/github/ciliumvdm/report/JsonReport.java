package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ciliumvdm.answer.Decision;
import io.github.ciliumvdm.answer.Element;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowResult;
import io.github.ciliumvdm.answer.Nearest;
import io.github.ciliumvdm.answer.Reason;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.answer.Side;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/**
 * The report for programs; {@code docs/schema/report.schema.json} describes it. A part of a report
 * also has what the text of the whole one needs.
 */
public final class JsonReport implements ReportWriter<Report> {

  @Override
  public void write(Report report, Writer out) throws IOException {
    JsonText.write(
        out,
        json -> {
          if (report.shard().isPresent()) {
            JsonText.shard(json, report.shard().get());
          }
          if (report.interrupted()) {
            json.writeBooleanField("interrupted", true);
          }
          boolean part = report.shard().isPresent();
          JsonText.list(json, "scenarios", report.scenarios(), (j, s) -> scenario(j, s, part));
          JsonText.problems(json, report.problems());
          json.writeObjectFieldStart("summary");
          json.writeNumberField("scenarios", report.scenarios().size());
          counts(json, report.summary());
          json.writeEndObject();
        });
  }

  private static void scenario(JsonGenerator json, ScenarioReport scenario, boolean part)
      throws IOException {
    json.writeStringField("scenario", scenario.name());
    json.writeStringField("file", RelativePath.of(scenario.file()));
    json.writeStringField("cilium", scenario.cilium());
    json.writeObjectFieldStart("summary");
    counts(json, scenario.summary());
    json.writeEndObject();
    if (!scenario.warnings().isEmpty()) {
      JsonText.list(json, "warnings", scenario.warnings(), JsonReport::warning);
    }
    JsonText.list(json, "flows", scenario.flows(), (j, flow) -> flow(j, flow, part));
    json.writeArrayFieldStart("intents");
    json.writeEndArray();
  }

  private static void warning(JsonGenerator json, Diagnostic warning) throws IOException {
    place(json, warning.place());
    json.writeNumberField("column", warning.place().column());
    json.writeStringField("message", warning.message());
  }

  private static void counts(JsonGenerator json, Summary summary) throws IOException {
    json.writeNumberField("flows", summary.flows());
    json.writeNumberField("intents", summary.intents());
    json.writeNumberField("passed", summary.passed());
    json.writeNumberField("failed", summary.failed());
    json.writeNumberField("unknown", summary.unknown());
  }

  private static void flow(JsonGenerator json, FlowReport flow, boolean part) throws IOException {
    line(json, flow.line());
    json.writeStringField("expected", flow.expected().toString());
    json.writeStringField("verdict", flow.verdict().toString());
    json.writeBooleanField("passed", flow.passed());
    side(json, "egress", flow.judgement().egress(), flow.backend(), part);
    side(json, "ingress", flow.judgement().ingress(), flow.backend(), part);
    if (!flow.passed()) {
      nearest(json, flow, part);
    }
    if (part) {
      given(json, "because", flow.line().because());
      given(json, "note", flow.judgement().note());
    }
  }

  /** What came nearest on either side, as reasons that did not count. */
  private static void nearest(JsonGenerator json, FlowReport flow, boolean part)
      throws IOException {
    json.writeArrayFieldStart("nearest");
    FlowResult judgement = flow.judgement();
    nearest(json, "egress", judgement.egress(), judgement.nearestEgress(), flow, part);
    nearest(json, "ingress", judgement.ingress(), judgement.nearestIngress(), flow, part);
    json.writeEndArray();
  }

  private static void nearest(
      JsonGenerator json,
      String name,
      Side side,
      Optional<Nearest> nearest,
      FlowReport flow,
      boolean part)
      throws IOException {
    if (nearest.isPresent()) {
      json.writeStartObject();
      json.writeStringField("kind", side.verdict() == Decision.DENIED ? "allow" : "deny");
      element(json, nearest.get().element());
      json.writeStringField("explanation", ReasonText.explanation(nearest.get(), flow));
      if (part) {
        json.writeStringField("side", name);
        json.writeStringField("lacks", nearest.get().lacks());
      }
      json.writeEndObject();
    }
  }

  private static void line(JsonGenerator json, FlowLine line) throws IOException {
    json.writeNumberField("index", line.index());
    JsonText.text(json, "name", line.name());
    json.writeNumberField("line", line.place().line());
    json.writeNumberField("column", line.place().column());
    json.writeStringField("from", line.from());
    json.writeStringField("to", line.to());
    port(json, line.port());
    JsonText.text(json, "protocol", line.protocol());
    if (line.icmp().isPresent()) {
      icmp(json, line.icmp().get());
    }
    if (line.http().isPresent()) {
      http(json, line.http().get());
    }
    given(json, "dns", line.dns());
    given(json, "sni", line.sni());
  }

  private static void port(JsonGenerator json, Optional<FlowLine.Port> port) throws IOException {
    if (port.isPresent() && port.get().isNumber()) {
      json.writeNumberField("port", Integer.parseInt(port.get().text()));
    } else {
      JsonText.text(json, "port", port.map(FlowLine.Port::text));
    }
  }

  private static void http(JsonGenerator json, FlowLine.Http http) throws IOException {
    json.writeObjectFieldStart("http");
    given(json, "method", http.method());
    given(json, "path", http.path());
    given(json, "host", http.host());
    if (!http.headers().isEmpty()) {
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : http.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void given(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  private static void icmp(JsonGenerator json, FlowLine.Icmp icmp) throws IOException {
    json.writeObjectFieldStart("icmp");
    json.writeNumberField("type", icmp.type());
    json.writeStringField("family", icmp.family());
    json.writeEndObject();
  }

  private static void side(
      JsonGenerator json, String name, Side side, Optional<String> backend, boolean part)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("verdict", side.verdict().toString());
    JsonText.list(json, "reasons", side.reasons(), (j, reason) -> reason(j, reason, backend, part));
    json.writeEndObject();
  }

  private static void reason(
      JsonGenerator json, Reason reason, Optional<String> backend, boolean part)
      throws IOException {
    json.writeStringField("kind", reason.kind());
    given(json, "backend", backend);
    if (reason.element().isPresent()) {
      element(json, reason.element().get());
    }
    if (part && reason.filters()) {
      json.writeBooleanField("filters", true);
    }
    if (!reason.missing().isEmpty()) {
      json.writeArrayFieldStart("missing");
      for (String fact : reason.missing()) {
        json.writeString(fact);
      }
      json.writeEndArray();
    }
  }

  private static void element(JsonGenerator json, Element element) throws IOException {
    json.writeStringField("policy", element.policy());
    json.writeStringField("policyKind", element.kind());
    json.writeStringField("rule", element.rule());
    place(json, element.place());
    json.writeNumberField("column", element.place().column());
  }

  private static void place(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("file", RelativePath.of(place.file()));
    json.writeNumberField("line", place.line());
  }
}
