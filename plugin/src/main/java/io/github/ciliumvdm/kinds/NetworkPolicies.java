package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Shape;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * NetworkPolicy of Kubernetes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">The page
 *     of Kubernetes</a>
 */
final class NetworkPolicies {

  private NetworkPolicies() {}

  /** A whole NetworkPolicy. */
  static Schema<Vdm> policy() {
    return Metadata.policy(
        record("NetworkPolicy", "Policy"),
        Metadata.namespaced(record("NetworkPolicy", "Policy")),
        spec());
  }

  private static RecordSchema spec() {
    return record("NetworkPolicy", "Policy")
        .field("podSelector", Selectors.ofKubernetes())
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
        .field("podSelector", Selectors.ofKubernetes())
        .field("namespaceSelector", Selectors.ofKubernetes())
        .field("ipBlock", ipBlock())
        .where(Rule.atLeastOneOf("podSelector", "namespaceSelector", "ipBlock"))
        .where(Rule.atMostOneOf("ipBlock", "podSelector"))
        .where(Rule.atMostOneOf("ipBlock", "namespaceSelector"));
  }

  private static RecordSchema ipBlock() {
    return record("NetworkPolicy", "IPBlock")
        .required("cidr", Addresses.block())
        .field("except", list(Addresses.block()));
  }

  private static RecordSchema port() {
    Map<Shape, Schema<Vdm>> number =
        Map.of(Shape.INTEGER, integer(1, PortNumbers.LAST), Shape.STRING, Names.port());
    return record("NetworkPolicy", "PolicyPort")
        .field("protocol", quote("TCP", "UDP", "SCTP"))
        .field("port", byShape("a port number or name", number))
        .field("endPort", integer(1, PortNumbers.LAST))
        .where(NetworkPolicies::checkRange);
  }

  /** A range ends at its first port or above, and begins with a number. */
  private static void checkRange(Mapping port, Reading reading) {
    Optional<BigInteger> first = number(port, "port");
    Optional<BigInteger> last = number(port, "endPort");
    if (last.isPresent() && first.isEmpty()) {
      reading.problem(port.place(), "endPort requires a numeric port, the start of the range");
    } else if (last.isPresent() && last.get().compareTo(first.get()) < 0) {
      reading.problem(port.place(), "endPort must not be less than port");
    }
  }

  private static Optional<BigInteger> number(Mapping port, String key) {
    return port.get(key).flatMap(node -> whole(0, PortNumbers.LAST).read(node, Reading.silent()));
  }
}
