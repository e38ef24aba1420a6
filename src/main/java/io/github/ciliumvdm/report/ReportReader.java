package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.Decision;
import io.github.ciliumvdm.answer.Element;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowResult;
import io.github.ciliumvdm.answer.Nearest;
import io.github.ciliumvdm.answer.Reason;
import io.github.ciliumvdm.answer.Side;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads what {@link JsonReport} and {@link TraceJsonReport} write of parts of a report. Nothing in
 * it is trusted: what is there twice, such as the counts, must agree.
 */
final class ReportReader {

  private static final int VERSION = 1;
  private static final int MOST_SHARDS = 999_999;
  private static final Pattern CILIUM = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]*");
  private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");

  private ReportReader() {}

  static boolean isOfTraces(Json document) {
    return document.has("traces");
  }

  /** Which part a document is. */
  static ShardInfo shard(Json document) {
    if (document.field("version").number(0, Integer.MAX_VALUE) != VERSION) {
      throw document.field("version").wrong("unknown report version: only version 1 is supported");
    }
    Optional<Json> problems = document.optional("problems");
    if (problems.isPresent()) {
      throw problems
          .get()
          .wrong(
              "some input of this shard could not be evaluated: fix it, then run the shard again");
    }
    if (!document.has("shard")) {
      throw document.wrong("it is not the report of a shard: create it with --shard I/N");
    }
    Json shard = document.field("shard");
    int of = (int) shard.field("of").number(1, MOST_SHARDS);
    int index = (int) shard.field("index").number(1, of);
    return new ShardInfo(index, of, shard.field("first").count());
  }

  static Report report(Json document) {
    requireWhole(document);
    Report report =
        new Report(
            list(document, "scenarios", ReportReader::scenario),
            List.of(),
            Optional.of(shard(document)));
    Json summary = document.field("summary");
    agree(summary.field("scenarios"), report.scenarios().size());
    agree(summary, report.summary());
    return report;
  }

  static TraceReports traces(Json document) {
    requireWhole(document);
    return new TraceReports(
        list(document, "traces", ReportReader::trace),
        List.of(),
        Optional.of(shard(document)),
        false);
  }

  private static void requireWhole(Json document) {
    if (document.has("interrupted")) {
      throw document
          .field("interrupted")
          .wrong("this shard was interrupted and its report is incomplete: run it again");
    }
  }

  private static void agree(Json summary, Summary counted) {
    agree(summary.field("flows"), counted.flows());
    agree(summary.field("intents"), counted.intents());
    agree(summary.field("passed"), counted.passed());
    agree(summary.field("failed"), counted.failed());
    agree(summary.field("unknown"), counted.unknown());
  }

  private static void agree(Json number, int counted) {
    if (number.count() != counted) {
      throw number.wrong("this says " + number.count() + ", but there are " + counted);
    }
  }

  private static ScenarioReport scenario(Json scenario) {
    String file = file(scenario);
    Json cilium = scenario.field("cilium");
    if (!CILIUM.matcher(cilium.text()).matches()) {
      throw cilium.wrong("this must be a version of Cilium, such as 1.20");
    }
    if (!scenario.field("intents").list().isEmpty()) {
      throw scenario.field("intents").wrong("no report has intents yet");
    }
    List<FlowReport> flows = new ArrayList<>();
    for (Json flow : scenario.field("flows").list()) {
      FlowReport report = flow(flow, file);
      if (!flows.isEmpty() && report.line().index() != last(flows) + 1) {
        throw flow.field("index").wrong("the flow before this one has the index " + last(flows));
      }
      flows.add(report);
    }
    if (flows.isEmpty()) {
      throw scenario.field("flows").wrong("there are no flows");
    }
    ScenarioReport report =
        new ScenarioReport(
            scenario.field("scenario").text(),
            file,
            cilium.text(),
            scenario.has("warnings")
                ? list(scenario, "warnings", ReportReader::warning)
                : List.of(),
            flows);
    agree(scenario.field("summary"), report.summary());
    return report;
  }

  private static Diagnostic warning(Json warning) {
    return new Diagnostic(place(warning, file(warning)), warning.field("message").text());
  }

  static int last(List<FlowReport> flows) {
    return flows.get(flows.size() - 1).line().index();
  }

  private static FlowReport flow(Json flow, String file) {
    FlowReport report = new FlowReport(line(flow, file), judgement(flow));
    boolean same = report.expected() == report.verdict();
    if (report.passed() && !same) {
      throw flow.field("passed").wrong("a flow that is not as expected cannot have passed");
    }
    if (!report.passed() && same && report.line().because().isEmpty()) {
      throw flow.field("passed").wrong("a flow that is as expected must have passed");
    }
    return report;
  }

  private static FlowLine line(Json flow, String file) {
    return new FlowLine(
        flow.field("index").count(),
        place(flow, file),
        given(flow, "name"),
        flow.field("from").text(),
        flow.field("to").text(),
        flow.optional("port").map(ReportReader::port),
        flow.optional("protocol").map(protocol -> oneOf(protocol, PROTOCOLS)),
        flow.optional("icmp").map(ReportReader::icmp),
        flow.optional("http").map(ReportReader::http),
        given(flow, "dns"),
        given(flow, "sni"),
        decision(flow, "expected").toString(),
        given(flow, "because"));
  }

  private static FlowLine.Port port(Json port) {
    if (port.isNumber()) {
      return new FlowLine.Port(String.valueOf(port.number(1, 65535)), true);
    }
    if (NUMBER.matcher(port.text()).matches()) {
      throw port.wrong("this must be a number, or a name");
    }
    return new FlowLine.Port(port.text(), false);
  }

  private static FlowLine.Icmp icmp(Json icmp) {
    return new FlowLine.Icmp(
        (int) icmp.field("type").number(0, 255), oneOf(icmp.field("family"), FAMILIES));
  }

  private static FlowLine.Http http(Json http) {
    Map<String, String> headers = new LinkedHashMap<>();
    Optional<Json> written = http.optional("headers");
    if (written.isPresent()) {
      Json all = written.get();
      all.names().forEach(name -> headers.put(name, all.field(name).text()));
    }
    return new FlowLine.Http(
        given(http, "method"), given(http, "path"), given(http, "host"), headers);
  }

  private static String oneOf(Json text, List<String> words) {
    if (!words.contains(text.text())) {
      throw text.wrong("this must be one of " + String.join(", ", words));
    }
    return text.text();
  }

  private static FlowResult judgement(Json flow) {
    return new FlowResult(
        decision(flow, "verdict"),
        flow.field("passed").truth(),
        receiver(flow),
        side(flow.field("egress")),
        side(flow.field("ingress")),
        nearest(flow, "egress"),
        nearest(flow, "ingress"),
        given(flow, "note"));
  }

  /** What came nearest on one side, if anything did. */
  private static Optional<Nearest> nearest(Json flow, String side) {
    if (!flow.has("nearest")) {
      return Optional.empty();
    }
    return flow.field("nearest").list().stream()
        .filter(nearest -> nearest.field("side").text().equals(side))
        .findFirst()
        .map(ReportReader::nearest);
  }

  /** All reasons of a flow to a service name its backend. */
  private static String receiver(Json flow) {
    return flow.field("egress").field("reasons").list().stream()
        .findFirst()
        .flatMap(reason -> given(reason, "backend"))
        .orElseGet(() -> flow.field("to").text());
  }

  private static Decision decision(Json object, String name) {
    Json word = object.field(name);
    oneOf(word, List.of("allowed", "denied", "unknown"));
    return Decision.of(word.text());
  }

  private static Side side(Json side) {
    Side read = new Side(decision(side, "verdict"), list(side, "reasons", ReportReader::reason));
    if (read.reasons().isEmpty()) {
      throw side.field("reasons").wrong("there are no reasons");
    }
    return read;
  }

  private static Reason reason(Json reason) {
    return new Reason(
        reason.field("kind").text(),
        reason.has("policy") ? Optional.of(element(reason)) : Optional.empty(),
        reason.optional("filters").map(Json::truth).orElse(false),
        reason.has("missing") ? list(reason, "missing", Json::text) : List.of());
  }

  private static Nearest nearest(Json nearest) {
    return new Nearest(element(nearest), nearest.field("lacks").text());
  }

  private static Element element(Json element) {
    return new Element(
        element.field("policy").text(),
        element.field("policyKind").text(),
        element.field("rule").text(),
        place(element, file(element)));
  }

  private static String file(Json object) {
    Json file = object.field("file");
    if (file.text().isEmpty() || file.text().indexOf('\0') >= 0) {
      throw file.wrong("this must be the path of a file");
    }
    return file.text();
  }

  private static Place place(Json object, String file) {
    return new Place(file, object.field("line").position(), object.field("column").position());
  }

  private static TraceReport trace(Json trace) {
    TraceReport report =
        new TraceReport(
            trace.field("name").text(),
            file(trace),
            tests(trace),
            list(trace, "failures", ReportReader::failure),
            trace.optional("witness").map(ReportReader::witness),
            trace.optional("choice").map(ReportReader::choice));
    agree(trace.field("tests"), report.tests().size());
    agree(trace.field("passed"), report.count(TestVerdict.PASSED));
    agree(trace.field("failed"), report.count(TestVerdict.FAILED));
    agree(trace.field("inconclusive"), report.count(TestVerdict.INCONCLUSIVE));
    agree(trace.field("skipped"), report.count(TestVerdict.SKIPPED));
    requireFailures(trace, report);
    return report;
  }

  /** Who failed is known three times: by the verdicts, the beginnings and the witness. */
  private static void requireFailures(Json trace, TraceReport report) {
    Map<BigInteger, TestVerdict> verdicts = new HashMap<>();
    report.tests().forEach(test -> verdicts.put(test.number(), test.verdict()));
    for (TestFailure failure : report.failures()) {
      TestVerdict verdict = verdicts.remove(failure.number());
      if (verdict != TestVerdict.FAILED && verdict != TestVerdict.INCONCLUSIVE) {
        throw trace.field("failures").wrong("test " + failure.number() + " is none that failed");
      }
    }
    for (Map.Entry<BigInteger, TestVerdict> left : verdicts.entrySet()) {
      if (left.getValue() == TestVerdict.FAILED || left.getValue() == TestVerdict.INCONCLUSIVE) {
        throw trace.field("failures").wrong("test " + left.getKey() + " is missing");
      }
    }
    Optional<TestReport> first =
        report.tests().stream().filter(test -> test.verdict() == TestVerdict.FAILED).findFirst();
    if (!first.map(TestReport::number).equals(report.witness().map(Witness::number))) {
      throw trace.field("witness").wrong("this is not the first test that failed");
    }
  }

  private static List<TestReport> tests(Json trace) {
    Json verdicts = trace.field("verdicts");
    Json numbers = trace.field("numbers");
    int size = verdicts.text().length();
    List<BigInteger> parsed = numbers(numbers, size);
    List<TestReport> tests = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BigInteger number = parsed.get(i);
      if (!tests.isEmpty() && number.compareTo(tests.get(i - 1).number()) <= 0) {
        throw numbers.wrong("these must be ascending");
      }
      tests.add(new TestReport(number, verdict(verdicts, verdicts.text().charAt(i))));
    }
    return tests;
  }

  private static List<BigInteger> numbers(Json numbers, int size) {
    try {
      List<BigInteger> parsed = TestNumbers.parse(numbers.text(), size);
      if (parsed.size() == size) {
        return parsed;
      }
    } catch (NumberFormatException e) {
      throw numbers.wrong("these must be numbers of tests, such as 1-120,140");
    }
    throw numbers.wrong("there are not as many as verdicts, which are " + size);
  }

  private static TestVerdict verdict(Json verdicts, char letter) {
    try {
      return TestVerdict.ofLetter(letter);
    } catch (IllegalArgumentException e) {
      throw verdicts.wrong(String.valueOf(e.getMessage()));
    }
  }

  private static TestFailure failure(Json failure) {
    return new TestFailure(
        failure.field("number").whole(),
        failure.field("size").count(),
        failure.field("beginning").text());
  }

  private static Witness witness(Json witness) {
    return new Witness(
        witness.field("number").whole(),
        list(witness, "calls", Json::text),
        witness.field("says").text(),
        new Place(file(witness), witness.field("line").position(), 1));
  }

  private static TraceReport.Choice choice(Json choice) {
    return new TraceReport.Choice(
        choice.field("of").whole(),
        choice.field("how").text(),
        choice.field("seed").number(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static Optional<String> given(Json object, String name) {
    return object.optional(name).map(Json::text);
  }

  private static <T> List<T> list(Json object, String name, Function<Json, T> element) {
    return object.field(name).list().stream().map(element).toList();
  }
}
