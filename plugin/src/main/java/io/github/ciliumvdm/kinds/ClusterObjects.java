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

/** Namespaces, nodes, services and what is behind them. Only what policies see is read. */
final class ClusterObjects {

  private static final String GLOBAL = "service.cilium.io/global";

  private static final Key<String> NAME = Key.required("name", some("a name"));
  private static final Key<String> NAMESPACE = Key.optional("namespace", Names.namespaceText());
  private static final Key<Vdm> LABELS = Key.optional("labels", Selectors.labels());
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

  /** A Node: its status says its addresses, and of what type they are. */
  static Schema<Vdm> node() {
    return Table.of(METADATA, STATUS).open().to(ClusterObjects::node);
  }

  private static Vdm node(Fields node) {
    Optional<Fields> metadata = node.get(METADATA);
    return Vdm.record(
        "Endpoint",
        "Node",
        List.of(
            new Argument("name", Vdm.text(metadata.flatMap(m -> m.get(NAME)).orElse(""))),
            new Argument("ip", Vdm.sequence(addresses(node))),
            new Argument("labels", metadata.flatMap(m -> m.get(LABELS)).orElse(Vdm.nil())),
            new Argument("roles", Vdm.nil()),
            new Argument("at", RecordSchema.at(node.place()))));
  }

  /** The addresses of a node; a name is none. */
  private static List<Vdm> addresses(Fields node) {
    return node.get(STATUS).flatMap(status -> status.get(NODE_ADDRESSES)).orElse(List.of()).stream()
        .flatMap(written -> nodeAddress(written).stream())
        .toList();
  }

  private static Optional<Vdm> nodeAddress(Fields written) {
    return written
        .get(ADDRESS)
        .flatMap(Addresses::parse)
        .map(
            address ->
                Vdm.shortRecord(
                    "Endpoint", "NodeAddress", Vdm.text(written.get(TYPE).orElse("")), address));
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
            Map.of(Shape.INTEGER, integer(0, PortNumbers.LAST), Shape.STRING, targetName()));
    return record("Service", "ServicePort")
        .field("name", string())
        .field("protocol", quote("TCP", "UDP", "SCTP"))
        .required("port", PortNumbers.port().to(Vdm::number))
        .field("targetPort", target)
        .open();
  }

  /** The name of a target port, which may be empty. */
  private static Schema<Vdm> targetName() {
    return (node, reading) ->
        node instanceof Scalar scalar && scalar.text().isEmpty()
            ? Optional.of(Vdm.text(""))
            : Names.port().read(node, reading);
  }

  /** An EndpointSlice. What is no address, as in slices of names, Cilium passes over. */
  static Schema<Vdm> slice() {
    return Table.of(METADATA, ENDPOINTS, PORTS).open().to(ClusterObjects::slice);
  }

  private static Vdm slice(Fields slice) {
    Optional<Fields> metadata = slice.get(METADATA);
    List<Vdm> addresses =
        slice.get(ENDPOINTS).orElse(List.of()).stream()
            .flatMap(endpoint -> endpoint.get(ADDRESSES).orElse(List.of()).stream())
            .flatMap(address -> Addresses.parse(address).stream())
            .toList();
    return Vdm.record(
        "Service",
        "EndpointSlice",
        List.of(
            new Argument("labels", metadata.flatMap(m -> m.get(LABELS)).orElse(Vdm.nil())),
            new Argument("namespace", namespaceOf(metadata)),
            new Argument("addresses", Vdm.sequence(addresses)),
            new Argument("hasPorts", hasPorts(slice))));
  }

  /** Endpoints, the older form of slices; the cluster mirrors them. */
  static Schema<Vdm> endpoints() {
    return Table.of(METADATA, SUBSETS).open().to(ClusterObjects::endpoints);
  }

  private static Vdm endpoints(Fields endpoints) {
    Optional<Fields> metadata = endpoints.get(METADATA);
    List<Fields> subsets = endpoints.get(SUBSETS).orElse(List.of());
    return Vdm.record(
        "Service",
        "Endpoints",
        List.of(
            new Argument("name", Vdm.text(metadata.flatMap(m -> m.get(NAME)).orElse(""))),
            new Argument("namespace", namespaceOf(metadata)),
            new Argument(
                "subsets", Vdm.sequence(subsets.stream().map(ClusterObjects::subset).toList()))));
  }

  private static Vdm subset(Fields subset) {
    List<Vdm> addresses =
        subset.get(SUBSET_ADDRESSES).orElse(List.of()).stream()
            .flatMap(address -> address.get(IP).stream())
            .toList();
    return Vdm.shortRecord("Service", "EndpointSubset", Vdm.sequence(addresses), hasPorts(subset));
  }

  private static Vdm namespaceOf(Optional<Fields> metadata) {
    return Names.unlessEmpty(metadata.flatMap(m -> m.get(NAMESPACE)).orElse(""));
  }

  private static Vdm hasPorts(Fields object) {
    return Vdm.bool(!object.get(PORTS).orElse(List.of()).isEmpty());
  }
}
