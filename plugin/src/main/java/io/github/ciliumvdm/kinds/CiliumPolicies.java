package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.bool;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.since;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.Choices;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy, as their schema in the cluster has them.
 *
 * @see <a href="https://docs.cilium.io/en/stable/network/kubernetes/policy/">Cilium's page</a>
 */
final class CiliumPolicies {

  private static final Pattern LOG_VALUE = Pattern.compile("\\P{C}{0,32}");

  private static final Choices ENTITIES =
      Choices.of(
              "all",
              "world",
              "cluster",
              "host",
              "init",
              "ingress",
              "unmanaged",
              "remote-node",
              "health",
              "none",
              "kube-apiserver")
          .since("1.20", "cluster-mesh");

  private CiliumPolicies() {}

  /** A whole CiliumNetworkPolicy. */
  static Schema<Vdm> namespaced() {
    return policy("CiliumNetworkPolicy", Metadata::namespaced);
  }

  /** A whole CiliumClusterwideNetworkPolicy. */
  static Schema<Vdm> clusterwide() {
    return policy(
        "CiliumClusterwideNetworkPolicy",
        record -> Metadata.clusterwide(record).constant("namespace", Vdm.nil()));
  }

  private static Schema<Vdm> policy(String kind, UnaryOperator<RecordSchema> metadata) {
    return record("CiliumPolicy", "Policy")
        .constant("kind", Vdm.quote(kind))
        .requiredInline("metadata", metadata.apply(record("CiliumPolicy", "Policy")))
        .field("spec", rule())
        .field("specs", list(rule()))
        .computed("file", mapping -> Vdm.text(mapping.place().file()))
        .place()
        .ignored("apiVersion", string())
        .ignored("kind", string())
        .ignored("status", any())
        .where(Rule.atLeastOneOf("spec", "specs"));
  }

  private static RecordSchema rule() {
    return record("CiliumPolicy", "Rule")
        .field("endpointSelector", Selectors.selector())
        .field("nodeSelector", Selectors.selector())
        .field("enableDefaultDeny", defaultDeny())
        .field("ingress", list(allowed("from", false)))
        .field("ingressDeny", list(denied("from", false)))
        .field("egress", list(allowed("to", true)))
        .field("egressDeny", list(denied("to", true)))
        .place()
        .ignored("labels", elements(bookkeepingLabel()))
        .ignored("description", string())
        .ignored("log", Table.of(Key.optional("value", text(LOG_VALUE, "at most 32 characters"))))
        .where(Rule.exactlyOneOf("endpointSelector", "nodeSelector"))
        .where(Rule.atLeastOneOf("ingress", "ingressDeny", "egress", "egressDeny"));
  }

  private static RecordSchema defaultDeny() {
    return record("CiliumPolicy", "DefaultDeny").field("ingress", bool()).field("egress", bool());
  }

  /** An element of ingress or egress. */
  private static RecordSchema allowed(String way, boolean egress) {
    RecordSchema peers = peers(way, egress);
    peers =
        egress
            ? peers.field("toFQDNs", list(L7Rules.nameSelector()))
            : peers.constant("fqdns", Vdm.nil());
    return traffic(peers, Ports.portRule())
        .inline("authentication", authentication())
        .field(way + "Requires", required())
        .place();
  }

  /** An element of ingressDeny or egressDeny. */
  private static RecordSchema denied(String way, boolean egress) {
    return traffic(peers(way, egress).constant("fqdns", Vdm.nil()), Ports.portDenyRule())
        .constant("authentication", Vdm.nil())
        .field(way + "Requires", required())
        .place();
  }

  private static RecordSchema peers(String way, boolean egress) {
    RecordSchema peers =
        record("CiliumPolicy", "TrafficRule")
            .field(way + "Endpoints", list(Selectors.selector()))
            .field(way + "Entities", list(quote(ENTITIES)))
            .field(way + "CIDR", list(Addresses.writtenBlock()))
            .field(way + "CIDRSet", list(cidrRule()))
            .field(way + "Nodes", list(Selectors.selector()))
            .field(way + "Groups", list(group()));
    return egress
        ? peers.field("toServices", list(service()))
        : peers.constant("services", Vdm.nil());
  }

  private static RecordSchema traffic(RecordSchema peers, Schema<Vdm> portRule) {
    return peers.field("toPorts", list(portRule)).field("icmps", list(Ports.icmpRule()));
  }

  /** What every peer is required to be like: since 1.19 the list is there, but must be empty. */
  private static Schema<Vdm> required() {
    return since("1.19", list(Selectors.selector(), 0, 0), list(Selectors.selector()));
  }

  private static RecordSchema authentication() {
    return record("CiliumPolicy", "TrafficRule")
        .required("mode", quote("disabled", "required", "test-always-fail"));
  }

  private static RecordSchema cidrRule() {
    return record("CiliumPolicy", "CidrRule")
        .field("cidr", Addresses.block())
        .field("cidrGroupRef", Names.object())
        .field("cidrGroupSelector", Selectors.selector())
        .field("except", list(Addresses.block()))
        .place()
        .where(Rule.exactlyOneOf("cidr", "cidrGroupRef", "cidrGroupSelector"));
  }

  /** A cloud provider's group: its addresses are not known offline. */
  private static Schema<Vdm> group() {
    Table aws =
        Table.of(
            Key.optional("labels", io.github.ciliumvdm.schema.Schemas.pairs(string())),
            Key.optional("region", string()),
            Key.optional("securityGroupsIds", elements(string())),
            Key.optional("securityGroupsNames", elements(string())));
    return Table.of(Key.optional("aws", aws))
        .to(fields -> Vdm.text("at line " + fields.place().line()));
  }

  private static RecordSchema service() {
    RecordSchema byName =
        record("Service", "K8sService").field("namespace", string()).field("serviceName", string());
    RecordSchema byLabels =
        record("Service", "K8sServiceSelector")
            .field("namespace", string())
            .required("selector", Selectors.selector());
    return record("Service", "ServiceSelector")
        .field("k8sService", byName)
        .field("k8sServiceSelector", byLabels);
  }

  private static Table bookkeepingLabel() {
    return Table.of(
        Key.required("key", string()),
        Key.optional("value", string()),
        Key.optional("source", string()));
  }
}
