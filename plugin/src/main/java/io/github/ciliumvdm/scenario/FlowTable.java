package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.oneOf;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Flows: what a scenario may say of one, and what becomes of that. */
final class FlowTable {

  private static final String REMEDY = "leave it out, or check this flow with a later cilium-vdm";

  private static final Key<BigInteger> TYPE = Key.required("type", whole(0, 255));
  private static final Key<String> FAMILY = Key.optional("family", oneOf("IPv4", "IPv6"));
  private static final Key<String> NAME = Key.optional("name", text());
  private static final Key<Peers.Peer> FROM = Key.required("from", Peers.peer());
  private static final Key<Peers.Peer> TO = Key.required("to", Peers.peer());
  private static final Key<BigInteger> PORT = Key.optional("port", whole(1, 65535));
  private static final Key<String> PROTOCOL = Key.optional("protocol", oneOf("TCP", "UDP", "SCTP"));
  private static final Key<Fields> ICMP = Key.optional("icmp", Table.of(TYPE, FAMILY));
  private static final Key<String> EXPECT =
      Key.required("expect", oneOf("allowed", "denied", "unknown"));
  private static final Key<String> BECAUSE = Key.optional("because", text());

  /** The table of a flow. */
  static final Table TABLE =
      Table.of(NAME, FROM, TO, PORT, PROTOCOL, ICMP, EXPECT, BECAUSE)
          .unsupported("http", REMEDY)
          .unsupported("dns", REMEDY)
          .unsupported("sni", REMEDY)
          .where(Rule.exactlyOneOf("port", "icmp"))
          .where(Rule.atMostOneOf("protocol", "icmp"));

  private FlowTable() {}

  /** The flow as the model has it. */
  static Vdm value(Fields flow) {
    return Vdm.record(
        "Verdict",
        "Flow",
        List.of(
            new Argument("name", orNil(flow.get(NAME).map(Vdm::text))),
            new Argument("from", orNil(flow.get(FROM).map(Peers.Peer::reference))),
            new Argument("to", orNil(flow.get(TO).map(Peers.Peer::reference))),
            new Argument("port", orNil(flow.get(PORT).map(Vdm::number))),
            new Argument("protocol", orNil(flow.get(PROTOCOL).map(Vdm::quote))),
            new Argument("icmp", orNil(flow.get(ICMP).map(FlowTable::icmp))),
            new Argument("expect", orNil(flow.get(EXPECT).map(Vdm::quote))),
            new Argument("because", orNil(flow.get(BECAUSE).map(Vdm::text))),
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
        flow.get(PORT).map(BigInteger::toString),
        ported ? Optional.of(flow.get(PROTOCOL).orElse("TCP")) : Optional.empty(),
        flow.get(ICMP).map(FlowTable::icmpLine),
        flow.get(EXPECT).orElse(""),
        flow.get(BECAUSE));
  }

  private static Vdm icmp(Fields icmp) {
    return Vdm.shortRecord(
        "Verdict",
        "Icmp",
        orNil(icmp.get(TYPE).map(Vdm::number)),
        orNil(icmp.get(FAMILY).map(Vdm::quote)));
  }

  private static FlowLine.Icmp icmpLine(Fields icmp) {
    int type = icmp.get(TYPE).map(BigInteger::intValue).orElse(0);
    return new FlowLine.Icmp(type, icmp.get(FAMILY).orElse("IPv4"));
  }

  private static Vdm orNil(Optional<? extends Vdm> value) {
    return value.isPresent() ? value.get() : Vdm.nil();
  }
}
