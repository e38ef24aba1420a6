package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.schema.Choices;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Shape;
import java.util.Map;
import java.util.regex.Pattern;

/** The elements of toPorts and icmps. */
final class Ports {

  /** The most ports of an allow rule, and ICMP types of any rule, as the schema has it. */
  private static final int MOST = 40;

  /** What the schema takes for a port: it begins with a digit or ends in a name. */
  private static final Pattern PORT =
      Pattern.compile("[0-9].{0,63}|.{0,63}?[a-zA-Z](-?[a-zA-Z0-9]){0,63}", Pattern.DOTALL);

  private static final Choices PROTOCOLS =
      Choices.of("TCP", "UDP", "SCTP", "ANY")
          .since("1.19", "VRRP", "IGMP")
          .since("1.20", "GRE", "IPIP", "IPV6", "ESP", "AH");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /**
   * The ICMP types that the schema takes; which number a name stands for is for the model to say.
   */
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
    return record("CiliumPolicy", "PortRule")
        .field("ports", list(portProtocol(), MOST))
        .field("rules", L7Rules.rules())
        .field("serverNames", list(L7Rules.serverName(), 1, Integer.MAX_VALUE))
        .field("listener", listener())
        .computed("terminatingTLS", mapping -> Vdm.bool(mapping.get("terminatingTLS").isPresent()))
        .computed("originatingTLS", mapping -> Vdm.bool(mapping.get("originatingTLS").isPresent()))
        .place()
        .ignored("terminatingTLS", tls())
        .ignored("originatingTLS", tls());
  }

  /** An element of toPorts of a deny rule: it has no more than ports, of which any number. */
  static RecordSchema portDenyRule() {
    return record("CiliumPolicy", "PortRule")
        .field("ports", list(portProtocol()))
        .constant("rules", Vdm.nil())
        .constant("serverNames", Vdm.nil())
        .constant("listener", Vdm.nil())
        .constant("terminatingTLS", Vdm.bool(false))
        .constant("originatingTLS", Vdm.bool(false))
        .place();
  }

  private static RecordSchema listener() {
    RecordSchema envoyConfig =
        record("CiliumPolicy", "Listener")
            .field("kind", quote("CiliumEnvoyConfig", "CiliumClusterwideEnvoyConfig"))
            .ignored("name", some("the name of an Envoy config"));
    return record("CiliumPolicy", "Listener")
        .required("name", some("a listener name").to(Vdm::text))
        .requiredInline("envoyConfig", envoyConfig)
        .place()
        .ignored("priority", whole(1, 100));
  }

  private static Table tls() {
    Table secret = Table.of(Key.required("name", string()), Key.optional("namespace", string()));
    return Table.of(
        Key.required("secret", secret),
        Key.optional("trustedCA", string()),
        Key.optional("certificate", string()),
        Key.optional("privateKey", string()));
  }

  /** An element of icmps. */
  static RecordSchema icmpRule() {
    return record("Icmp", "IcmpRule").field("fields", list(icmpField(), MOST)).place();
  }

  private static RecordSchema portProtocol() {
    return record("Port", "PortProtocol")
        .field("port", text(PORT, "a port number or name").to(Vdm::text))
        .field("endPort", integer(0, PortNumbers.LAST))
        .field("protocol", quote(PROTOCOLS))
        .place();
  }

  private static RecordSchema icmpField() {
    return record("Icmp", "IcmpField")
        .field("family", quote("IPv4", "IPv6"))
        .required("type", icmpType())
        .place();
  }

  private static Schema<Vdm> icmpType() {
    Schema<Vdm> written =
        text(ICMP_TYPE, "a number up to 255 or an ICMP type name").to(Ports::icmpType);
    return byShape(
        "a number or a name",
        Map.of(
            Shape.INTEGER, integer(Integer.MIN_VALUE, Integer.MAX_VALUE), Shape.STRING, written));
  }

  private static Vdm icmpType(String text) {
    return NUMBER.matcher(text).matches() ? Vdm.number(Long.parseLong(text)) : Vdm.text(text);
  }
}
