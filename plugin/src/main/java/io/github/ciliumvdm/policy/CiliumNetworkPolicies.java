package io.github.ciliumvdm.policy;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.bool;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.regex.Pattern;

/**
 * CiliumNetworkPolicy, as its schema in the cluster has it.
 *
 * @see <a href="https://docs.cilium.io/en/stable/network/kubernetes/policy/">Cilium's page</a>
 */
public final class CiliumNetworkPolicies {

  /** What a field that we do not know the meaning of is refused with. */
  static final String REMEDY = "without it the verdicts would not be Cilium's";

  private static final Pattern LOG_VALUE = Pattern.compile("\\P{C}{0,32}");

  private CiliumNetworkPolicies() {}

  /** A whole CiliumNetworkPolicy. */
  public static Schema<Vdm> policy() {
    return record("Policy", "Policy")
        .constant("kind", Vdm.quote("CiliumNetworkPolicy"))
        .requiredInline("metadata", metadata())
        .field("spec", rule())
        .field("specs", list(rule()))
        .computed("file", mapping -> Vdm.text(mapping.place().file()))
        .place()
        .ignored("apiVersion", string())
        .ignored("kind", string())
        .ignored("status", any())
        .where(Rule.atLeastOneOf("spec", "specs"));
  }

  private static RecordSchema metadata() {
    return Metadata.in(
        record("Policy", "Policy")
            .required("name", string())
            .field("namespace", string())
            .ignored("labels", Selectors.labels()));
  }

  private static RecordSchema rule() {
    return record("Policy", "Rule")
        .field("endpointSelector", Selectors.selector())
        .field("enableDefaultDeny", defaultDeny())
        .field("ingress", list(ingress(Ports.portRule()).unsupported("authentication", REMEDY)))
        .field("ingressDeny", list(ingress(Ports.portDenyRule())))
        .field(
            "egress",
            list(
                egress(Ports.portRule())
                    .unsupported("authentication", REMEDY)
                    .unsupported("toFQDNs", REMEDY)))
        .field("egressDeny", list(egress(Ports.portDenyRule())))
        .place()
        .unsupported("nodeSelector", REMEDY)
        .ignored("labels", elements(bookkeepingLabel()))
        .ignored("description", string())
        .ignored("log", Table.of(Key.optional("value", text(LOG_VALUE, "at most 32 characters"))))
        .where(Rule.exactlyOneOf("endpointSelector", "nodeSelector"))
        .where(Rule.atLeastOneOf("ingress", "ingressDeny", "egress", "egressDeny"));
  }

  private static RecordSchema defaultDeny() {
    return record("Policy", "DefaultDeny").field("ingress", bool()).field("egress", bool());
  }

  private static RecordSchema ingress(Schema<Vdm> portRule) {
    return element("from", portRule).unsupported("fromNodes", REMEDY);
  }

  private static RecordSchema egress(Schema<Vdm> portRule) {
    return element("to", portRule).unsupported("toNodes", REMEDY).unsupported("toServices", REMEDY);
  }

  private static RecordSchema element(String way, Schema<Vdm> portRule) {
    return record("Policy", "TrafficRule")
        .field(way + "Endpoints", list(Selectors.selector()))
        .field(way + "Entities", list(entity()))
        .field(way + "CIDR", list(Addresses.block()))
        .field(way + "CIDRSet", list(cidrSet()))
        .field("toPorts", list(portRule))
        .field("icmps", list(Ports.icmpRule()))
        .place()
        .unsupported(way + "Groups", REMEDY)
        .ignored(way + "Requires", elements(string(), 0, 0));
  }

  private static Schema<Vdm> entity() {
    return quote(
        "all",
        "world",
        "cluster",
        "cluster-mesh",
        "host",
        "init",
        "ingress",
        "unmanaged",
        "remote-node",
        "health",
        "none",
        "kube-apiserver");
  }

  private static RecordSchema cidrSet() {
    return record("CIDR", "Set")
        .field("cidr", Addresses.block())
        .field("except", list(Addresses.block()))
        .place()
        .unsupported("cidrGroupRef", REMEDY)
        .unsupported("cidrGroupSelector", REMEDY)
        .where(Rule.exactlyOneOf("cidr", "cidrGroupRef", "cidrGroupSelector"));
  }

  private static Table bookkeepingLabel() {
    return Table.of(
        Key.required("key", string()),
        Key.optional("value", string()),
        Key.optional("source", string()));
  }
}
