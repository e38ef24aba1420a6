package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.oneOf;
import static io.github.ciliumvdm.schema.Schemas.pairs;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.truth;

import io.github.ciliumvdm.kinds.Addresses;
import io.github.ciliumvdm.kinds.Names;
import io.github.ciliumvdm.kinds.PortNumbers;
import io.github.ciliumvdm.kinds.Selectors;
import io.github.ciliumvdm.resources.ResourcePattern;
import io.github.ciliumvdm.resources.TargetNamespace;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The scenario file, key by key. */
final class ScenarioTable {

  private static final Pattern NAMED_PORT = Pattern.compile("(\\d{1,5})(/(TCP|UDP|SCTP))?");

  private static final Key<String> OWN_NAME = Key.optional("name", some("a name"));
  private static final Key<String> NAMESPACE =
      Key.optional("namespace", namespaceName("a namespace"));
  private static final Key<Vdm> LABELS = Key.optional("labels", Selectors.labels());
  private static final Key<Vdm> IP = Key.optional("ip", addresses());
  private static final Key<Vdm> EXTERNAL_IP = Key.required("ip", addresses());
  private static final Key<List<Pair<Vdm>>> PORTS =
      Key.optional("ports", pairs(some("the name of a port"), port()));
  private static final Key<String> ACCOUNT = Key.optional("serviceAccount", text());
  private static final Key<String> NODE = Key.optional("node", some("the name of a node"));
  private static final Key<Boolean> HOST_NETWORK = Key.optional("hostNetwork", truth());
  private static final Key<String> CLUSTER = Key.optional("cluster", some("a cluster name"));
  private static final Key<Vdm> NAMES = Key.optional("names", list(some("a name").to(Vdm::text)));
  private static final Key<Vdm> ROLES = Key.optional("roles", list(text().to(Vdm::text)));

  static final Key<String> NAME = Key.required("name", some("a name"));

  static final Key<String> CILIUM =
      Key.optional("cilium", oneOf(Settings.MODELLED.toArray(String[]::new)));
  static final Key<Node> OPTIONS = Key.optional("options", any());
  private static final Key<Scalar> PATH = Key.required("path", scalar(text()));
  private static final Key<Scalar> TARGET =
      Key.optional("namespace", scalar(namespaceName("a namespace")));
  private static final Key<Boolean> OVERRIDE = Key.optional("override", truth());
  private static final Key<List<Scalar>> EXCLUDE =
      Key.optional("exclude", elements(scalar(some("a glob"))));
  static final Key<List<Optional<ResourcePattern>>> RESOURCES =
      Key.optional("resources", elements(resources()));
  static final Key<List<Scalar>> VARIABLES_FROM =
      Key.optional("variablesFrom", elements(scalar(some("a file"))));
  static final Key<String> DUPLICATES = Key.optional("duplicates", oneOf("error", "last"));
  static final Key<List<Pair<String>>> VARIABLES = Key.optional("variables", pairs(variable()));
  static final Key<List<Pair<Fields>>> NAMESPACES =
      Key.optional("namespaces", pairs(namespaceName("a name"), Table.of(LABELS)));
  static final Key<List<Pair<Fields>>> NODES =
      Key.optional("nodes", pairs(some("a name"), Table.of(IP, LABELS, ROLES)));
  static final Key<List<Pair<Fields>>> ENDPOINTS =
      Key.optional(
          "endpoints",
          pairs(
              some("a name"),
              Table.of(
                  OWN_NAME, NAMESPACE, LABELS, IP, PORTS, ACCOUNT, NODE, HOST_NETWORK, CLUSTER)));
  static final Key<List<Pair<Fields>>> EXTERNALS =
      Key.optional("externals", pairs(some("a name"), Table.of(EXTERNAL_IP, NAMES)));
  static final Key<List<Pair<Vdm>>> DNS =
      Key.optional("dns", pairs(some("a name"), list(Addresses.address())));
  static final Key<List<Fields>> FLOWS = Key.optional("flows", elements(FlowTable.TABLE));

  static final Key<Fields> METADATA =
      Key.required("metadata", Table.of(NAME, Key.optional("description", text())));

  static final Key<Fields> SPEC =
      Key.required(
          "spec",
          Table.of(
                  CILIUM,
                  OPTIONS,
                  RESOURCES,
                  DUPLICATES,
                  VARIABLES,
                  VARIABLES_FROM,
                  NAMESPACES,
                  NODES,
                  ENDPOINTS,
                  EXTERNALS,
                  DNS,
                  FLOWS)
              .unsupported("intents", "write flows instead"));

  static final Table TABLE =
      Table.of(
          Key.required("apiVersion", oneOf("cilium-vdm/v1")),
          Key.required("kind", oneOf("Scenario")),
          METADATA,
          SPEC);

  private ScenarioTable() {}

  private static Schema<Scalar> scalar(Schema<String> text) {
    return (node, reading) -> text.read(node, reading).map(t -> (Scalar) node);
  }

  private static Schema<String> namespaceName(String needed) {
    return some(needed).where(Names::isNamespace, Names.NEEDED);
  }

  private static Schema<Optional<ResourcePattern>> resources() {
    return byShape(
        "a path, or a mapping with the key path",
        Map.of(
            Shape.STRING,
            scalar(text()).to(path -> Optional.of(ResourcePattern.of(path))),
            Shape.MAPPING,
            Table.of(PATH, TARGET, OVERRIDE, EXCLUDE)
                .where(ScenarioTable::checkOverride)
                .to(ScenarioTable::pattern)));
  }

  private static void checkOverride(Mapping resources, Reading reading) {
    if (resources.get("override").isPresent() && resources.get("namespace").isEmpty()) {
      reading.problem(resources.place(), "override requires a namespace");
    }
  }

  private static Optional<ResourcePattern> pattern(Fields resources) {
    boolean override = resources.get(OVERRIDE).orElse(false);
    return resources
        .get(PATH)
        .map(
            path ->
                new ResourcePattern(
                    path,
                    resources.get(TARGET).map(name -> new TargetNamespace(name, override)),
                    resources.get(EXCLUDE).orElse(List.of())));
  }

  /** The value of a variable, as it is written: it is put into a text. */
  private static Schema<String> variable() {
    return (node, reading) ->
        node instanceof Scalar scalar ? Optional.of(scalar.text()) : text().read(node, reading);
  }

  private static Schema<Vdm> addresses() {
    return byShape(
        "an IP address or a list of IP addresses",
        Map.of(
            Shape.STRING,
            Addresses.address().to(address -> Vdm.sequence(List.of(address))),
            Shape.LIST,
            list(Addresses.address(), 1, Integer.MAX_VALUE)));
  }

  /** A named port without its name: its number, and its protocol if that is written. */
  private static Schema<Vdm> port() {
    Schema<String> written =
        byShape(
            "a port such as 443/TCP",
            Map.of(Shape.STRING, text(), Shape.INTEGER, PortNumbers.port().to(Object::toString)));
    return written.parsed(ScenarioTable::port, "a port such as 443/TCP or 53/UDP");
  }

  private static Optional<Vdm> port(String text) {
    var matcher = NAMED_PORT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    Vdm protocol = matcher.group(3) == null ? Vdm.nil() : Vdm.quote(matcher.group(3));
    return number < 1 || number > PortNumbers.LAST
        ? Optional.empty()
        : Optional.of(Vdm.sequence(List.of(Vdm.number(number), protocol)));
  }

  static Vdm namespace(Pair<Fields> namespace) {
    return Vdm.record(
        "Namespace",
        "Namespace",
        List.of(
            new Argument("name", namespace.name()),
            new Argument("labels", orNil(namespace.value().get(LABELS))),
            at(namespace)));
  }

  static Vdm node(Pair<Fields> node) {
    return Vdm.record(
        "Endpoint",
        "Node",
        List.of(
            new Argument("name", node.name()),
            new Argument("ip", orNil(node.value().get(IP))),
            new Argument("labels", orNil(node.value().get(LABELS))),
            new Argument("roles", orNil(node.value().get(ROLES))),
            at(node)));
  }

  static Vdm endpoint(Pair<Fields> endpoint) {
    Fields fields = endpoint.value();
    Optional<String> name = fields.get(OWN_NAME);
    return Vdm.record(
        "Endpoint",
        "Endpoint",
        List.of(
            new Argument("key", name.isPresent() ? endpoint.name() : Vdm.nil()),
            new Argument("kind", Vdm.nil()),
            new Argument("name", name.map(Vdm::text).orElse(endpoint.name())),
            new Argument("namespace", orNil(fields.get(NAMESPACE).map(Vdm::text))),
            new Argument("labels", orNil(fields.get(LABELS))),
            new Argument("ip", orNil(fields.get(IP))),
            new Argument("ports", orNil(fields.get(PORTS).map(ScenarioTable::ports))),
            new Argument("serviceAccount", orNil(fields.get(ACCOUNT).map(Vdm::text))),
            new Argument("node", orNil(fields.get(NODE).map(Vdm::text))),
            new Argument("hostNetwork", orNil(fields.get(HOST_NETWORK).map(Vdm::bool))),
            new Argument("cluster", orNil(fields.get(CLUSTER).map(Vdm::text))),
            new Argument("phase", Vdm.nil()),
            at(endpoint)));
  }

  private static Vdm ports(List<Pair<Vdm>> ports) {
    return Vdm.sequence(ports, ScenarioTable::namedPort);
  }

  private static Vdm namedPort(Pair<Vdm> port) {
    List<Vdm> parts = ((Vdm.Sequence) port.value()).elements();
    return Vdm.shortRecord("Port", "NamedPort", port.name(), parts.get(0), parts.get(1));
  }

  static Vdm external(Pair<Fields> external) {
    return Vdm.record(
        "Endpoint",
        "External",
        List.of(
            new Argument("name", external.name()),
            new Argument("ip", orNil(external.value().get(EXTERNAL_IP))),
            new Argument("names", orNil(external.value().get(NAMES))),
            at(external)));
  }

  static Vdm answer(Pair<Vdm> answer) {
    return Vdm.shortRecord("Endpoint", "DnsAnswer", answer.name(), answer.value());
  }

  private static Argument at(Pair<Fields> object) {
    return new Argument("at", RecordSchema.at(object.key().place()));
  }

  private static Vdm orNil(Optional<? extends Vdm> value) {
    return value.isPresent() ? value.get() : Vdm.nil();
  }

  /** The namespace of an endpoint, if it says one. */
  static Optional<String> namespaceOf(Pair<Fields> endpoint) {
    return endpoint.value().get(NAMESPACE);
  }

  /** The values of a list of the scenario. */
  static <T> List<Vdm> values(
      Optional<Fields> spec, Key<List<Pair<T>>> key, Function<Pair<T>, Vdm> value) {
    return spec.flatMap(s -> s.get(key)).orElse(List.of()).stream().map(value).toList();
  }
}
