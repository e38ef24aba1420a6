package io.github.ciliumvdm.policy;

import static io.github.ciliumvdm.policy.CiliumNetworkPolicies.REMEDY;
import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Shape;
import java.util.Map;
import java.util.regex.Pattern;

/** The elements of toPorts and icmps. */
final class Ports {

  private static final int MOST = 40;
  private static final int LAST_PORT = 65535;

  /** What the schema takes for a port: it begins with a digit or ends in a name. */
  private static final Pattern PORT =
      Pattern.compile("[0-9].{0,63}|.{0,63}?[a-zA-Z](-?[a-zA-Z0-9]){0,63}", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private static final Pattern ICMP_TYPE =
      Pattern.compile(
          "[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]"
              + "|EchoReply|DestinationUnreachable|Redirect|Echo|RouterAdvertisement"
              + "|RouterSelection|TimeExceeded|ParameterProblem|Timestamp|TimestampReply|Photuris"
              + "|ExtendedEchoRequest|PacketTooBig|EchoRequest|MulticastListenerQuery"
              + "|MulticastListenerReport|MulticastListenerDone|RouterSolicitation"
              + "|NeighborSolicitation|NeighborAdvertisement|RedirectMessage|RouterRenumbering"
              + "|ICMPNodeInformationQuery|ICMPNodeInformationResponse"
              + "|InverseNeighborDiscoverySolicitation|InverseNeighborDiscoveryAdvertisement"
              + "|HomeAgentAddressDiscoveryRequest|HomeAgentAddressDiscoveryReply"
              + "|MobilePrefixSolicitation|MobilePrefixAdvertisement"
              + "|DuplicateAddressRequestCodeSuffix|DuplicateAddressConfirmationCodeSuffix");

  private Ports() {}

  /** An element of toPorts of an allow rule. */
  static RecordSchema portRule() {
    return record("Port", "PortRule")
        .field("ports", list(portProtocol(), MOST))
        .place()
        .unsupported("rules", REMEDY)
        .unsupported("serverNames", REMEDY)
        .unsupported("listener", REMEDY)
        .unsupported("terminatingTLS", REMEDY)
        .unsupported("originatingTLS", REMEDY);
  }

  /** An element of toPorts of a deny rule: it has no more than ports. */
  static RecordSchema portDenyRule() {
    return record("Port", "PortRule").field("ports", list(portProtocol())).place();
  }

  /** An element of icmps. */
  static RecordSchema icmpRule() {
    return record("Port", "IcmpRule").field("fields", list(icmpField(), MOST)).place();
  }

  private static RecordSchema portProtocol() {
    return record("Port", "PortProtocol")
        .field("port", text(PORT, "a port number or name").to(Vdm::text))
        .field("endPort", integer(0, LAST_PORT))
        .field(
            "protocol",
            quote("TCP", "UDP", "SCTP", "VRRP", "IGMP", "GRE", "IPIP", "IPV6", "ESP", "AH", "ANY"))
        .place();
  }

  private static RecordSchema icmpField() {
    return record("Port", "IcmpField")
        .field("family", quote("IPv4", "IPv6"))
        .required("type", icmpType())
        .place();
  }

  private static Schema<Vdm> icmpType() {
    Schema<Vdm> written =
        text(ICMP_TYPE, "a number up to 255 or the name of an ICMP type").to(Ports::icmpType);
    return byShape(
        "a number or a name",
        Map.of(Shape.INTEGER, integer(0, Integer.MAX_VALUE), Shape.STRING, written));
  }

  private static Vdm icmpType(String text) {
    return NUMBER.matcher(text).matches() ? Vdm.number(Long.parseLong(text)) : Vdm.text(text);
  }
}
