package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Namespaces, nodes, services and what is behind them. Only what policies see is read. */
final class ClusterObjects {

  private static final String SERVICE_NAME = "kubernetes.io/service-name";
  private static final String GLOBAL = "service.cilium.io/global";
  private static final String ROLE = "node-role.kubernetes.io/";

  private static final Key<String> NAME = Key.required("name", some("a name"));
  private static final Key<String> NAMESPACE = Key.optional("namespace", Names.namespaceText());
  private static final Key<List<Pair<String>>> LABELS =
      Key.optional("labels", Selectors.pairsOfLabels());
  private static final Key<Fields> METADATA =
      Key.required("metadata", Table.of(NAME, NAMESPACE, LABELS).open());

  private static final Key<String> TYPE = Key.optional("type", text());
  private static final Key<String> ADDRESS = Key.optional("address", text());
  private static final Key<List<Fields>> NODE_ADDRESSES =
      Key.optional("addresses", elements(Table.of(TYPE, ADDRESS).open()));
  private static final Key<Fields> STATUS = Key.optional("status", Table.of(NODE_ADDRESSES).open());

  private static final Key<List<String>> ADDRESSES = Key.optional("addresses", elements(text()));
  private static final Key<List<Fields>> ENDPOINTS =
      Key.optional("endpoints", elements(Table.of(ADDRESSES).open()));
  private static final Key<List<Node>> PORTS =
      Key.optional("ports", elements(io.github.ciliumvdm.schema.Schemas.any()));

  private static final Key<Vdm> IP = Key.required("ip", Addresses.address());
  private static final Key<List<Fields>> SUBSET_ADDRESSES =
      Key.optional("addresses", elements(Table.of(IP).open()));
  private static final Key<List<Fields>> SUBSETS =
      Key.optional("subsets", elements(Table.of(SUBSET_ADDRESSES, PORTS).open()));

  private ClusterObjects() {}

  /** A Namespace. */
  static Schema<Vdm> namespace() {
    return record("Namespace", "Namespace")
        .requiredInline(
            "metadata",
            record("Namespace", "Namespace")
                .required("name", Names.ofNamespace())
                .field("labels", Selectors.labels())
                .open())
        .place()
        .open();
  }

  /** A Node: its labels say its roles, its status its addresses. */
  static Schema<Vdm> node() {
    return Table.of(METADATA, STATUS).open().to(ClusterObjects::node);
  }

  private static Vdm node(Fields node) {
    Optional<Fields> metadata = node.get(METADATA);
    List<Pair<String>> labels = metadata.flatMap(m -> m.get(LABELS)).orElse(List.of());
    List<Vdm> roles =
        labels.stream()
            .map(label -> label.key().text())
            .filter(key -> key.startsWith(ROLE))
            .map(key -> Vdm.text(key.substring(ROLE.length())))
            .toList();
    return Vdm.record(
        "Endpoint",
        "Node",
        List.of(
            new Argument("name", Vdm.text(metadata.flatMap(m -> m.get(NAME)).orElse(""))),
            new Argument("ip", Vdm.sequence(addresses(node))),
            new Argument("labels", Vdm.sequence(labels, ClusterObjects::pair)),
            new Argument("roles", Vdm.sequence(roles)),
            new Argument("at", RecordSchema.at(node.place()))));
  }

  private static Vdm pair(Pair<String> label) {
    return Vdm.shortRecord("Namespace", "KeyValue", label.name(), Vdm.text(label.value()));
  }

  private static List<Vdm> addresses(Fields node) {
    return node.get(STATUS).flatMap(status -> status.get(NODE_ADDRESSES)).orElse(List.of()).stream()
        .filter(address -> address.get(TYPE).orElse("").endsWith("IP"))
        .flatMap(address -> address.get(ADDRESS).flatMap(Addresses::parse).stream())
        .distinct()
        .toList();
  }

  /** A Service. */
  static Schema<Vdm> service() {
    RecordSchema annotations =
        record("Service", "Service")
            .field("global_", Key.optional(GLOBAL, text().to(Vdm::text)))
            .open();
    RecordSchema metadata =
        record("Service", "Service")
            .required("name", Names.name())
            .field("namespace", Names.namespace())
            .field("labels", Selectors.labels())
            .inline("annotations", annotations)
            .open();
    RecordSchema spec =
        record("Service", "Service")
            .field("selector", Selectors.labels())
            .field("ports", list(servicePort()))
            .field("type_", Key.optional("type", text().to(Vdm::text)))
            .field("externalName", text().to(Vdm::text))
            .open();
    return record("Service", "Service")
        .requiredInline("metadata", metadata)
        .inline("spec", spec)
        .place()
        .open();
  }

  private static RecordSchema servicePort() {
    Schema<Vdm> target =
        byShape(
            "a port number or name",
            Map.of(
                Shape.INTEGER,
                integer(0, 65535).to(ClusterObjects::unlessZero),
                Shape.STRING,
                targetName()));
    return record("Service", "ServicePort")
        .field("name", string())
        .field("protocol", quote("TCP", "UDP", "SCTP"))
        .required("port", integer(1, 65535))
        .field("targetPort", target)
        .open();
  }

  /** The name of a target port; an empty one is none. */
  private static Schema<Vdm> targetName() {
    return (node, reading) ->
        node instanceof Scalar scalar && scalar.text().isEmpty()
            ? Optional.of(Vdm.nil())
            : Names.port().read(node, reading);
  }

  private static Vdm unlessZero(Vdm number) {
    return number.equals(Vdm.number(0)) ? Vdm.nil() : number;
  }

  /** An EndpointSlice. What is no address, as in slices of names, Cilium passes over. */
  static Schema<Vdm> slice() {
    return Table.of(METADATA, ENDPOINTS, PORTS).open().to(ClusterObjects::slice);
  }

  private static Vdm slice(Fields slice) {
    String service =
        slice.get(METADATA).flatMap(m -> m.get(LABELS)).orElse(List.of()).stream()
            .filter(label -> label.key().text().equals(SERVICE_NAME))
            .map(Pair::value)
            .findFirst()
            .orElse("");
    List<Vdm> addresses =
        slice.get(ENDPOINTS).orElse(List.of()).stream()
            .flatMap(endpoint -> endpoint.get(ADDRESSES).orElse(List.of()).stream())
            .flatMap(address -> Addresses.parse(address).stream())
            .toList();
    return slice(slice, service, addresses, !slice.get(PORTS).orElse(List.of()).isEmpty());
  }

  /** Endpoints, the older form of slices; the cluster mirrors them. */
  static Schema<Vdm> endpoints() {
    return Table.of(METADATA, SUBSETS).open().to(ClusterObjects::endpoints);
  }

  private static Vdm endpoints(Fields endpoints) {
    String service = endpoints.get(METADATA).flatMap(m -> m.get(NAME)).orElse("");
    List<Fields> subsets = endpoints.get(SUBSETS).orElse(List.of());
    Stream<Fields> ported =
        subsets.stream().filter(subset -> !subset.get(PORTS).orElse(List.of()).isEmpty());
    List<Vdm> addresses =
        ported
            .flatMap(subset -> subset.get(SUBSET_ADDRESSES).orElse(List.of()).stream())
            .flatMap(address -> address.get(IP).stream())
            .toList();
    return slice(endpoints, service, addresses, true);
  }

  private static Vdm slice(Fields object, String service, List<Vdm> addresses, boolean ported) {
    Optional<String> namespace = object.get(METADATA).flatMap(m -> m.get(NAMESPACE));
    return Vdm.record(
        "Service",
        "EndpointSlice",
        List.of(
            new Argument("service", Vdm.text(service.isEmpty() ? "-" : service)),
            new Argument("namespace", Names.unlessEmpty(namespace.orElse(""))),
            new Argument("addresses", Vdm.sequence(addresses)),
            new Argument("ported", Vdm.bool(ported))));
  }
}
