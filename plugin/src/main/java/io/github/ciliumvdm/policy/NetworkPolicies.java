package io.github.ciliumvdm.policy;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.string;

import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Shape;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * NetworkPolicy of Kubernetes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">The page
 *     of Kubernetes</a>
 */
final class NetworkPolicies {

  private static final int LAST_PORT = 65535;

  private static final Pattern PORT_NAME =
      Pattern.compile("(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");

  private NetworkPolicies() {}

  /** A whole NetworkPolicy. */
  static Schema<Vdm> policy() {
    return record("NetworkPolicy", "Policy")
        .requiredInline("metadata", Metadata.namespaced(record("NetworkPolicy", "Policy")))
        .requiredInline("spec", spec())
        .computed("file", mapping -> Vdm.text(mapping.place().file()))
        .place()
        .ignored("apiVersion", string())
        .ignored("kind", string())
        .ignored("status", any());
  }

  private static RecordSchema spec() {
    return record("NetworkPolicy", "Policy")
        .field("podSelector", Selectors.selector())
        .field("policyTypes", list(quote("Ingress", "Egress")))
        .field("ingress", list(rule("from")))
        .field("egress", list(rule("to")));
  }

  private static RecordSchema rule(String way) {
    return record("NetworkPolicy", "Rule")
        .field(way, list(peer()))
        .field("ports", list(port()))
        .place();
  }

  private static RecordSchema peer() {
    return record("NetworkPolicy", "Peer")
        .field("podSelector", Selectors.selector())
        .field("namespaceSelector", Selectors.selector())
        .field("ipBlock", ipBlock())
        .where(Rule.atLeastOneOf("podSelector", "namespaceSelector", "ipBlock"))
        .where(Rule.atMostOneOf("ipBlock", "podSelector"))
        .where(Rule.atMostOneOf("ipBlock", "namespaceSelector"));
  }

  private static RecordSchema ipBlock() {
    return record("NetworkPolicy", "IpBlock")
        .required("cidr", Addresses.block())
        .field("except", list(Addresses.block()));
  }

  private static RecordSchema port() {
    Map<Shape, Schema<Vdm>> number =
        Map.of(
            Shape.INTEGER,
            integer(0, LAST_PORT),
            Shape.STRING,
            string(PORT_NAME, "a port name of at most 15 small letters, digits and dashes"));
    return record("NetworkPolicy", "Ported")
        .field("protocol", quote("TCP", "UDP", "SCTP"))
        .field("port", byShape("a port number or name", number))
        .field("endPort", integer(1, LAST_PORT));
  }
}
