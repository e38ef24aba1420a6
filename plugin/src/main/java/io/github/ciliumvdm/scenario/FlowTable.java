package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.oneOf;
import static io.github.ciliumvdm.schema.Schemas.pairs;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.kinds.PortNumbers;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Shape;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of a flow, and the values of the model that they become. */
final class FlowTable {

  private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-zA-Z])[-a-zA-Z0-9]{1,15}");

  private static final Key<BigInteger> TYPE = Key.required("type", whole(0, 255));
  private static final Key<String> FAMILY = Key.optional("family", oneOf("IPv4", "IPv6"));
  private static final Key<String> METHOD = Key.optional("method", text());
  private static final Key<String> PATH = Key.optional("path", text());
  private static final Key<String> HOST = Key.optional("host", text());
  private static final Key<List<Pair<String>>> HEADERS = Key.optional("headers", pairs(text()));

  private static final Key<String> NAME = Key.optional("name", some("a name"));
  private static final Key<Peers.Peer> FROM = Key.required("from", Peers.sender());
  private static final Key<Peers.Peer> TO = Key.required("to", Peers.receiver());
  private static final Key<FlowLine.Port> PORT = Key.optional("port", port());
  private static final Key<String> PROTOCOL = Key.optional("protocol", oneOf("TCP", "UDP", "SCTP"));
  private static final Key<Fields> ICMP = Key.optional("icmp", Table.of(TYPE, FAMILY));
  private static final Key<Fields> HTTP =
      Key.optional("http", Table.of(METHOD, PATH, HOST, HEADERS));
  private static final Key<String> DNS = Key.optional("dns", some("a name"));
  private static final Key<String> SNI = Key.optional("sni", some("a name"));
  private static final Key<String> EXPECT =
      Key.required("expect", oneOf("allowed", "denied", "unknown"));
  private static final Key<Because> BECAUSE =
      Key.optional(
          "because",
          some("the name of a policy").placed((place, policy) -> new Because(policy, place)));

  /** The policy that must be among the reasons, and where that is written. */
  private record Because(String policy, Place place) {

    Vdm value() {
      return Vdm.shortRecord("Flow", "Because", Vdm.text(policy), RecordSchema.at(place));
    }
  }

  /** The table of a flow. */
  static final Table TABLE =
      Table.of(NAME, FROM, TO, PORT, PROTOCOL, ICMP, HTTP, DNS, SNI, EXPECT, BECAUSE)
          .where(Rule.exactlyOneOf("port", "icmp"))
          .where(Rule.atMostOneOf("protocol", "icmp"))
          .where(Rule.atMostOneOf("http", "dns", "sni", "icmp"));

  private FlowTable() {}

  private static Schema<FlowLine.Port> port() {
    return byShape(
        "a port number or name",
        Map.of(
            Shape.INTEGER,
            PortNumbers.port().to(number -> new FlowLine.Port(number.toString(), true)),
            Shape.STRING,
            text(PORT_NAME, "a port number (without quotes) or a port name")
                .to(name -> new FlowLine.Port(name, false))));
  }

  /** The flow as the model has it. */
  static Vdm value(Fields flow) {
    return Vdm.record(
        "Flow",
        "Flow",
        List.of(
            new Argument("name", orNil(flow.get(NAME).map(Vdm::text))),
            new Argument("from", orNil(flow.get(FROM).map(Peers.Peer::reference))),
            new Argument("to", orNil(flow.get(TO).map(Peers.Peer::reference))),
            new Argument("port", orNil(flow.get(PORT).map(FlowTable::port))),
            new Argument("protocol", orNil(flow.get(PROTOCOL).map(Vdm::quote))),
            new Argument("icmp", orNil(flow.get(ICMP).map(FlowTable::icmp))),
            new Argument("request", orNil(request(flow))),
            new Argument("expect", orNil(flow.get(EXPECT).map(Vdm::quote))),
            new Argument("because", orNil(flow.get(BECAUSE).map(Because::value))),
            new Argument("at", RecordSchema.at(flow.place()))));
  }

  /** The flow as reports repeat it. */
  static FlowLine line(int index, Fields flow) {
    boolean ported = flow.get(PORT).isPresent();
    return new FlowLine(
        index,
        flow.place(),
        flow.get(NAME),
        flow.get(FROM).map(Peers.Peer::text).orElse(""),
        flow.get(TO).map(Peers.Peer::text).orElse(""),
        flow.get(PORT),
        ported ? Optional.of(flow.get(PROTOCOL).orElse("TCP")) : Optional.empty(),
        flow.get(ICMP).map(FlowTable::icmpLine),
        flow.get(HTTP).map(FlowTable::httpLine),
        flow.get(DNS),
        flow.get(SNI),
        flow.get(EXPECT).orElse(""),
        flow.get(BECAUSE).map(Because::policy));
  }

  private static Vdm port(FlowLine.Port port) {
    return port.isNumber() ? Vdm.number(new BigInteger(port.text())) : Vdm.text(port.text());
  }

  private static Vdm icmp(Fields icmp) {
    return Vdm.shortRecord(
        "Flow",
        "Icmp",
        orNil(icmp.get(TYPE).map(Vdm::number)),
        orNil(icmp.get(FAMILY).map(Vdm::quote)));
  }

  private static FlowLine.Icmp icmpLine(Fields icmp) {
    int type = icmp.get(TYPE).map(BigInteger::intValue).orElse(0);
    return new FlowLine.Icmp(type, icmp.get(FAMILY).orElse("IPv4"));
  }

  private static Optional<Vdm> request(Fields flow) {
    return flow.get(HTTP)
        .map(FlowTable::http)
        .or(() -> flow.get(DNS).map(name -> Vdm.shortRecord("L7", "DnsQuery", Vdm.text(name))))
        .or(() -> flow.get(SNI).map(name -> Vdm.shortRecord("L7", "ServerName", Vdm.text(name))));
  }

  private static Vdm http(Fields http) {
    return Vdm.record(
        "L7",
        "HttpRequest",
        List.of(
            new Argument("method", orNil(http.get(METHOD).map(Vdm::text))),
            new Argument("path", orNil(http.get(PATH).map(Vdm::text))),
            new Argument("host", orNil(http.get(HOST).map(Vdm::text))),
            new Argument("headers", headers(http.get(HEADERS).orElse(List.of())))));
  }

  private static Vdm headers(List<Pair<String>> headers) {
    return Vdm.map(
        headers.stream().map(h -> new Vdm.Maplet(h.name(), Vdm.text(h.value()))).toList());
  }

  private static FlowLine.Http httpLine(Fields http) {
    Map<String, String> headers = new LinkedHashMap<>();
    http.get(HEADERS).orElse(List.of()).forEach(h -> headers.put(h.key().text(), h.value()));
    return new FlowLine.Http(http.get(METHOD), http.get(PATH), http.get(HOST), headers);
  }

  private static Vdm orNil(Optional<? extends Vdm> value) {
    return value.isPresent() ? value.get() : Vdm.nil();
  }
}
