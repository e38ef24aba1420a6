package io.github.ciliumvdm.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link JsonReport} and {@link TraceJsonReport} write of parts of a report. */
final class ReportReader {

  private ReportReader() {}

  static boolean isOfTraces(JsonNode document) {
    return document.has("traces");
  }

  static Report report(JsonNode document) {
    if (document.has("interrupted")) {
      throw new IllegalArgumentException(
          "it was broken off, so that flows are missing: run it again");
    }
    return new Report(
        list(document, "scenarios", ReportReader::scenario),
        optional(document, "shard", ReportReader::shard));
  }

  static TraceReports traces(JsonNode document) {
    return new TraceReports(
        list(document, "traces", ReportReader::trace),
        optional(document, "shard", ReportReader::shard),
        document.has("interrupted"));
  }

  private static Shard shard(JsonNode shard) {
    return new Shard(number(shard, "index"), number(shard, "of"), number(shard, "first"));
  }

  private static ScenarioReport scenario(JsonNode scenario) {
    String file = text(scenario, "file");
    return new ScenarioReport(
        text(scenario, "scenario"),
        file,
        text(scenario, "cilium"),
        scenario.has("warnings") ? list(scenario, "warnings", ReportReader::warning) : List.of(),
        list(scenario, "flows", flow -> new FlowReport(line(flow, file), judgement(flow))));
  }

  private static Diagnostic warning(JsonNode warning) {
    return new Diagnostic(
        new Place(text(warning, "file"), number(warning, "line"), number(warning, "column")),
        text(warning, "message"));
  }

  private static FlowLine line(JsonNode flow, String file) {
    return new FlowLine(
        number(flow, "index"),
        new Place(file, number(flow, "line"), number(flow, "column")),
        given(flow, "name"),
        text(flow, "from"),
        text(flow, "to"),
        optional(flow, "port", port -> new FlowLine.Port(port.asText(), port.isNumber())),
        given(flow, "protocol"),
        optional(flow, "icmp", i -> new FlowLine.Icmp(number(i, "type"), text(i, "family"))),
        optional(flow, "http", ReportReader::http),
        given(flow, "dns"),
        given(flow, "sni"),
        text(flow, "expected"),
        given(flow, "because"));
  }

  private static FlowLine.Http http(JsonNode http) {
    Map<String, String> headers = new LinkedHashMap<>();
    http.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return new FlowLine.Http(
        given(http, "method"), given(http, "path"), given(http, "host"), headers);
  }

  private static Judgement judgement(JsonNode flow) {
    return new Judgement(
        Decision.of(text(flow, "verdict")),
        field(flow, "passed").asBoolean(),
        receiver(flow),
        side(field(flow, "egress")),
        side(field(flow, "ingress")),
        nearest(flow, "egress"),
        nearest(flow, "ingress"),
        given(flow, "note"));
  }

  /** What came nearest on one side, if anything did. */
  private static Optional<Nearest> nearest(JsonNode flow, String side) {
    for (JsonNode nearest : flow.path("nearest")) {
      if (text(nearest, "side").equals(side)) {
        return Optional.of(nearest(nearest));
      }
    }
    return Optional.empty();
  }

  /** All reasons of a flow to a service name its backend. */
  private static String receiver(JsonNode flow) {
    JsonNode reason = field(field(flow, "egress"), "reasons").path(0);
    return given(reason, "backend").orElseGet(() -> text(flow, "to"));
  }

  private static Side side(JsonNode side) {
    return new Side(
        Decision.of(text(side, "verdict")), list(side, "reasons", ReportReader::reason));
  }

  private static Reason reason(JsonNode reason) {
    return new Reason(
        text(reason, "kind"),
        reason.has("policy") ? Optional.of(element(reason)) : Optional.empty(),
        reason.has("filters"),
        reason.has("missing") ? list(reason, "missing", JsonNode::asText) : List.of());
  }

  private static Nearest nearest(JsonNode nearest) {
    return new Nearest(element(nearest), text(nearest, "lacks"));
  }

  private static Element element(JsonNode element) {
    return new Element(
        text(element, "policy"),
        text(element, "policyKind"),
        text(element, "rule"),
        new Place(text(element, "file"), number(element, "line"), number(element, "column")));
  }

  private static TraceReport trace(JsonNode trace) {
    return new TraceReport(
        text(trace, "name"),
        text(trace, "file"),
        tests(trace),
        list(trace, "failures", ReportReader::failure),
        optional(trace, "witness", ReportReader::witness),
        optional(trace, "choice", ReportReader::choice));
  }

  private static List<TestReport> tests(JsonNode trace) {
    String verdicts = text(trace, "verdicts");
    List<BigInteger> numbers = TestNumbers.parse(text(trace, "numbers"));
    if (numbers.size() != verdicts.length()) {
      throw new IllegalArgumentException("it has not as many verdicts as tests");
    }
    List<TestReport> tests = new ArrayList<>();
    for (int i = 0; i < verdicts.length(); i++) {
      tests.add(new TestReport(numbers.get(i), TestVerdict.ofLetter(verdicts.charAt(i))));
    }
    return tests;
  }

  private static TestFailure failure(JsonNode failure) {
    return new TestFailure(
        whole(failure, "number"), number(failure, "size"), text(failure, "beginning"));
  }

  private static Witness witness(JsonNode witness) {
    return new Witness(
        whole(witness, "number"),
        list(witness, "calls", JsonNode::asText),
        text(witness, "says"),
        new Place(text(witness, "file"), number(witness, "line"), 1));
  }

  private static TraceReport.Choice choice(JsonNode choice) {
    return new TraceReport.Choice(
        whole(choice, "of"), text(choice, "how"), field(choice, "seed").asLong());
  }

  private static JsonNode field(JsonNode object, String name) {
    JsonNode field = object.path(name);
    if (field.isMissingNode()) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return field;
  }

  private static String text(JsonNode object, String name) {
    return field(object, name).asText();
  }

  /** A number of any length. */
  private static BigInteger whole(JsonNode object, String name) {
    return field(object, name).bigIntegerValue();
  }

  private static int number(JsonNode object, String name) {
    return field(object, name).asInt();
  }

  private static Optional<String> given(JsonNode object, String name) {
    return optional(object, name, JsonNode::asText);
  }

  private static <T> Optional<T> optional(
      JsonNode object, String name, Function<JsonNode, T> value) {
    return object.hasNonNull(name) ? Optional.of(value.apply(object.get(name))) : Optional.empty();
  }

  private static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> element) {
    List<T> elements = new ArrayList<>();
    field(object, name).forEach(each -> elements.add(element.apply(each)));
    return elements;
  }
}
