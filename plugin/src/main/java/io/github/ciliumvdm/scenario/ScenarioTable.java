package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.oneOf;
import static io.github.ciliumvdm.schema.Schemas.pairs;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.policy.Addresses;
import io.github.ciliumvdm.policy.Selectors;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenario file, key by key. */
final class ScenarioTable {

  private static final String REMEDY = "without it the verdicts would not be Cilium's";

  private static final Key<String> KEY_NAME = Key.optional("name", text());
  private static final Key<String> NAMESPACE = Key.optional("namespace", text());
  private static final Key<Vdm> LABELS = Key.optional("labels", Selectors.labels());
  private static final Key<Vdm> IP = Key.optional("ip", addresses());
  private static final Key<Vdm> EXTERNAL_IP = Key.required("ip", addresses());

  private static final Table NAMESPACE_TABLE = Table.of(LABELS);

  private static final Table ENDPOINT =
      Table.of(KEY_NAME, NAMESPACE, LABELS, IP, Key.optional("node", text()))
          .unsupported("ports", REMEDY)
          .unsupported("serviceAccount", REMEDY)
          .unsupported("hostNetwork", REMEDY)
          .unsupported("cluster", REMEDY);

  private static final Table EXTERNAL =
      Table.of(EXTERNAL_IP, Key.optional("names", elements(text())));

  static final Key<String> NAME = Key.required("name", text());
  static final Key<String> CILIUM = Key.optional("cilium", oneOf("1.20"));
  static final Key<List<Scalar>> RESOURCES = Key.optional("resources", elements(path()));
  static final Key<Vdm> NAMESPACES =
      Key.optional("namespaces", objects(NAMESPACE_TABLE, ScenarioTable::namespace));
  static final Key<Vdm> ENDPOINTS =
      Key.optional("endpoints", objects(ENDPOINT, ScenarioTable::endpoint));
  static final Key<Vdm> EXTERNALS =
      Key.optional("externals", objects(EXTERNAL, ScenarioTable::external));
  static final Key<List<Fields>> FLOWS = Key.optional("flows", elements(FlowTable.TABLE));

  static final Key<Fields> METADATA =
      Key.required("metadata", Table.of(NAME, Key.optional("description", text())));

  static final Key<Fields> SPEC =
      Key.required(
          "spec",
          Table.of(CILIUM, RESOURCES, NAMESPACES, ENDPOINTS, EXTERNALS, FLOWS)
              .unsupported("options", REMEDY)
              .unsupported("variables", REMEDY)
              .unsupported("nodes", REMEDY)
              .unsupported("dns", REMEDY)
              .unsupported("intents", "write flows instead"));

  static final Table TABLE =
      Table.of(
          Key.required("apiVersion", oneOf("cilium-vdm/v1")),
          Key.required("kind", oneOf("Scenario")),
          METADATA,
          SPEC);

  private ScenarioTable() {}

  private static Schema<Scalar> path() {
    return (node, reading) -> text().read(node, reading).map(text -> (Scalar) node);
  }

  private static Schema<Vdm> addresses() {
    return byShape(
        "an address, or a list of addresses,",
        Map.of(
            Shape.STRING,
            Addresses.address().to(address -> Vdm.sequence(List.of(address))),
            Shape.LIST,
            list(Addresses.address(), 1, Integer.MAX_VALUE)));
  }

  private static Schema<Vdm> objects(
      Table table, java.util.function.Function<Pair<Fields>, Vdm> object) {
    return pairs(table).to(pairs -> Vdm.sequence(pairs, object));
  }

  private static Vdm namespace(Pair<Fields> namespace) {
    return Vdm.record(
        "Namespace",
        "Namespace",
        List.of(
            new Argument("name", namespace.name()),
            new Argument("labels", orNil(namespace.value().get(LABELS))),
            at(namespace)));
  }

  private static Vdm endpoint(Pair<Fields> endpoint) {
    Fields fields = endpoint.value();
    return Vdm.record(
        "Endpoint",
        "Endpoint",
        List.of(
            new Argument("name", Vdm.text(fields.get(KEY_NAME).orElse(endpoint.key().text()))),
            new Argument("namespace", orNil(fields.get(NAMESPACE).map(Vdm::text))),
            new Argument("labels", orNil(fields.get(LABELS))),
            new Argument("ip", orNil(fields.get(IP))),
            at(endpoint)));
  }

  private static Vdm external(Pair<Fields> external) {
    return Vdm.record(
        "Endpoint",
        "External",
        List.of(
            new Argument("name", external.name()),
            new Argument("ip", orNil(external.value().get(EXTERNAL_IP))),
            at(external)));
  }

  private static Argument at(Pair<Fields> object) {
    return new Argument("at", RecordSchema.at(object.key().place()));
  }

  private static Vdm orNil(Optional<? extends Vdm> value) {
    return value.isPresent() ? value.get() : Vdm.nil();
  }
}
