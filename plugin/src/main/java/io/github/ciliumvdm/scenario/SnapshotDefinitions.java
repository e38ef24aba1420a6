package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.kinds.Kinds;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The definitions of a scenario's world: what manifests describe, and what the scenario adds. */
final class SnapshotDefinitions {

  private SnapshotDefinitions() {}

  /** A world with nothing but policies, which may be judged by themselves. */
  static List<Definition> ofPolicies(
      String file, Vdm options, Map<Kinds.Place, List<Vdm>> objects) {
    List<Vdm> policies = objects.getOrDefault(Kinds.Place.POLICY, List.of());
    return definitions(
        file, options, Optional.empty(), Map.of(Kinds.Place.POLICY, policies), List.of());
  }

  static List<Definition> definitions(
      String file,
      Vdm options,
      Optional<Fields> spec,
      Map<Kinds.Place, List<Vdm>> objects,
      List<Fields> flows) {
    return List.of(
        sequence("policies", "Policy`Policy", at(objects, Kinds.Place.POLICY), List.of()),
        sequence("groups", "CIDRGroup`CIDRGroup", at(objects, Kinds.Place.GROUP), List.of()),
        sequence("services", "Service`Service", at(objects, Kinds.Place.SERVICE), List.of()),
        sequence("slices", "Service`Backends", at(objects, Kinds.Place.SLICE), List.of()),
        sequence(
            "namespaces",
            "Namespace`Namespace",
            at(objects, Kinds.Place.NAMESPACE),
            ScenarioTable.values(spec, ScenarioTable.NAMESPACES, ScenarioTable::namespace)),
        sequence(
            "nodes",
            "Endpoint`Node",
            at(objects, Kinds.Place.NODE),
            ScenarioTable.values(spec, ScenarioTable.NODES, ScenarioTable::node)),
        sequence(
            "endpoints",
            "Endpoint`Endpoint",
            at(objects, Kinds.Place.ENDPOINT),
            ScenarioTable.values(spec, ScenarioTable.ENDPOINTS, ScenarioTable::endpoint)),
        sequence(
            "externals",
            "Endpoint`External",
            List.of(),
            ScenarioTable.values(spec, ScenarioTable.EXTERNALS, ScenarioTable::external)),
        new Definition("options", "Agent`Options", options),
        new Definition("snapshot", "Snapshot`Snapshot", snapshot(file, spec)),
        new Definition("flows", "seq of Flow`Flow", Vdm.sequence(flows, FlowTable::value)));
  }

  private static List<Vdm> at(Map<Kinds.Place, List<Vdm>> objects, Kinds.Place place) {
    return objects.getOrDefault(place, List.of());
  }

  private static Definition sequence(
      String name, String type, List<Vdm> fromManifests, List<Vdm> fromScenario) {
    return new Definition(
        name,
        "seq of " + type,
        Vdm.sequence(Stream.concat(fromManifests.stream(), fromScenario.stream()).toList()));
  }

  private static Vdm snapshot(String file, Optional<Fields> spec) {
    return Vdm.record(
        "Snapshot",
        "Snapshot",
        List.of(
            new Argument("inventory", inventory(spec)),
            new Argument("groups", Vdm.name("groups")),
            new Argument("services", Vdm.name("services")),
            new Argument("slices", Vdm.name("slices")),
            new Argument("policies", Vdm.name("policies")),
            new Argument("file", Vdm.text(file))));
  }

  private static Vdm inventory(Optional<Fields> spec) {
    return Vdm.record(
        "Endpoint",
        "Inventory",
        List.of(
            new Argument("options", Vdm.name("options")),
            new Argument("namespaces", Vdm.name("namespaces")),
            new Argument("nodes", Vdm.name("nodes")),
            new Argument("endpoints", Vdm.name("endpoints")),
            new Argument("externals", Vdm.name("externals")),
            new Argument(
                "dns",
                spec.flatMap(s -> s.get(ScenarioTable.DNS)).isPresent()
                    ? Vdm.sequence(
                        ScenarioTable.values(spec, ScenarioTable.DNS, ScenarioTable::answer))
                    : Vdm.nil())));
  }
}
