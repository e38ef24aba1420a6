package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Sequence;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ClusterNetworkPolicy of the network policy API, as its schema in the cluster has it.
 *
 * @see <a href="https://network-policy-api.sigs.k8s.io/">The API's page</a>
 */
final class ClusterNetworkPolicies {

  private static final int MOST = 25;

  /** What both the schema, which lets other marks begin a label, and Cilium's agent take. */
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9_]([-a-zA-Z0-9_]*[a-zA-Z0-9])?");

  private static final Pattern RULE_NAME = Pattern.compile("(?s).{0,100}");

  private static final Key<BigInteger> START = Key.required("start", PortNumbers.port());
  private static final Key<BigInteger> END = Key.required("end", PortNumbers.port());
  private static final Key<BigInteger> NUMBER = Key.optional("number", PortNumbers.port());
  private static final Key<Fields> RANGE =
      Key.optional("range", Table.of(START, END).where(ClusterNetworkPolicies::checkRange));
  private static final Key<Fields> PORT =
      Key.required(
          "destinationPort", Table.of(NUMBER, RANGE).where(Rule.exactlyOneOf("number", "range")));
  private static final Key<Fields> TCP = Key.optional("tcp", Table.of(PORT));
  private static final Key<Fields> UDP = Key.optional("udp", Table.of(PORT));
  private static final Key<Fields> SCTP = Key.optional("sctp", Table.of(PORT));
  private static final Key<String> NAMED_PORT = Key.optional("destinationNamedPort", text());

  private ClusterNetworkPolicies() {}

  /** A whole ClusterNetworkPolicy. */
  static Schema<Vdm> policy() {
    return Metadata.policy(
        record("ClusterNetworkPolicy", "Policy"),
        Metadata.clusterwide(record("ClusterNetworkPolicy", "Policy")),
        spec());
  }

  private static RecordSchema spec() {
    return record("ClusterNetworkPolicy", "Policy")
        .required("tier", quote("Admin", "Baseline"))
        .required("priority", integer(0, 1000))
        .required("subject", oneOf(List.of(namespaces(), pods())))
        .field("ingress", list(rule("from", oneOf(List.of(namespaces(), pods()))), MOST))
        .field(
            "egress",
            list(
                rule("to", oneOf(List.of(namespaces(), pods(), nodes(), networks(), domainNames())))
                    .where(ClusterNetworkPolicies::refuseNamedPorts),
                MOST));
  }

  private static RecordSchema rule(String way, Schema<Vdm> peer) {
    return record("ClusterNetworkPolicy", "Rule")
        .required("action", quote("Accept", "Deny", "Pass"))
        .required(way, list(peer, 1, MOST))
        .field("protocols", list(protocol(), 1, MOST))
        .place()
        .ignored("name", text(RULE_NAME, "at most 100 characters"));
  }

  private static Key<Vdm> namespaces() {
    return Key.optional("namespaces", wrapped("Namespaces", Selectors.unchecked()));
  }

  private static Key<Vdm> nodes() {
    return Key.optional("nodes", wrapped("Nodes", Selectors.unchecked()));
  }

  private static Key<Vdm> networks() {
    return Key.optional("networks", wrapped("Networks", list(Addresses.network(), 1, MOST)));
  }

  private static Key<Vdm> domainNames() {
    Schema<Vdm> name =
        text()
            .where(
                ClusterNetworkPolicies::isDomainName,
                "a domain name, optionally with the prefix '*.'")
            .to(Vdm::text);
    return Key.optional("domainNames", wrapped("DomainNames", list(name, 1, MOST)));
  }

  private static boolean isDomainName(String text) {
    String name = text.startsWith("*.") ? text.substring(2) : text;
    String rooted = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String[] labels = rooted.split("\\.", -1);
    return labels.length > 1 && Stream.of(labels).allMatch(l -> LABEL.matcher(l).matches());
  }

  private static Key<Vdm> pods() {
    return Key.optional(
        "pods",
        record("ClusterNetworkPolicy", "Pods")
            .field("namespaceSelector", Selectors.unchecked())
            .required("podSelector", Selectors.unchecked()));
  }

  private static Schema<Vdm> wrapped(String type, Schema<Vdm> value) {
    return value.to(v -> Vdm.shortRecord("ClusterNetworkPolicy", type, v));
  }

  /** A mapping with one of the keys, whose value it then is. */
  private static Schema<Vdm> oneOf(List<Key<Vdm>> keys) {
    Table table = Table.of();
    for (Key<Vdm> key : keys) {
      table = table.key(key);
    }
    return table
        .where(Rule.exactlyOneOf(keys.stream().map(Key::name).toArray(String[]::new)))
        .to(fields -> chosen(keys, fields));
  }

  private static Vdm chosen(List<Key<Vdm>> keys, Fields fields) {
    return keys.stream().flatMap(key -> fields.get(key).stream()).findFirst().orElse(Vdm.nil());
  }

  private static Schema<Vdm> protocol() {
    return Table.of(TCP, UDP, SCTP, NAMED_PORT)
        .where(Rule.exactlyOneOf("tcp", "udp", "sctp", "destinationNamedPort"))
        .to(ClusterNetworkPolicies::protocol);
  }

  private static Vdm protocol(Fields fields) {
    return ported("TCP", fields.get(TCP))
        .or(() -> ported("UDP", fields.get(UDP)))
        .or(() -> ported("SCTP", fields.get(SCTP)))
        .orElseGet(
            () ->
                Vdm.shortRecord(
                    "ClusterNetworkPolicy",
                    "PortName",
                    Vdm.text(fields.get(NAMED_PORT).orElse(""))));
  }

  private static Optional<Vdm> ported(String protocol, Optional<Fields> traffic) {
    return traffic.flatMap(t -> t.get(PORT)).map(port -> ported(protocol, port));
  }

  private static Vdm ported(String protocol, Fields port) {
    Optional<BigInteger> number = port.get(NUMBER);
    Optional<Fields> range = port.get(RANGE);
    BigInteger first = number.or(() -> range.flatMap(r -> r.get(START))).orElse(BigInteger.ONE);
    BigInteger last = number.or(() -> range.flatMap(r -> r.get(END))).orElse(BigInteger.ONE);
    return Vdm.shortRecord(
        "ClusterNetworkPolicy",
        "PortRange",
        Vdm.quote(protocol),
        Vdm.number(first),
        Vdm.number(last));
  }

  private static void checkRange(Mapping range, Reading reading) {
    Optional<BigInteger> start = range.get("start").flatMap(ClusterNetworkPolicies::number);
    Optional<BigInteger> end = range.get("end").flatMap(ClusterNetworkPolicies::number);
    if (start.isPresent() && end.isPresent() && start.get().compareTo(end.get()) >= 0) {
      reading.problem(range.place(), "start must be less than end: use number for a single port");
    }
  }

  private static Optional<BigInteger> number(Node node) {
    return whole(0, Integer.MAX_VALUE).read(node, Reading.silent());
  }

  /** Addresses outside the cluster give no names to ports. */
  private static void refuseNamedPorts(Mapping rule, Reading reading) {
    boolean outside =
        mappings(rule, "to")
            .anyMatch(p -> has(p, "networks") || has(p, "nodes") || has(p, "domainNames"));
    if (outside && mappings(rule, "protocols").anyMatch(p -> has(p, "destinationNamedPort"))) {
      reading.problem(
          rule.place(),
          "networks, nodes and domainNames do not support named ports: use port numbers");
    }
  }

  private static Stream<Mapping> mappings(Mapping rule, String key) {
    List<Node> nodes =
        rule.get(key)
            .map(n -> n instanceof Sequence s ? s.elements() : List.<Node>of())
            .orElse(List.of());
    return nodes.stream().filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private static boolean has(Mapping mapping, String key) {
    return mapping.get(key).isPresent();
  }
}
