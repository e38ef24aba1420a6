package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.kinds.Kinds;
import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Policies that name no namespace, in a scenario whose default namespace is empty: perhaps a tool
 * gives them one, and here they select no endpoint.
 */
final class Homeless {

  private Homeless() {}

  /** A warning for each of them. */
  static List<Diagnostic> policies(Optional<Fields> scenario, Objects objects) {
    if (scenario.isEmpty() || isDefaultLivedIn(scenario.get(), objects)) {
      return List.of();
    }
    return objects
        .at(Kinds.Place.POLICY)
        .filter(policy -> !policy.isClusterScoped() && policy.namespace().isEmpty())
        .map(Homeless::warning)
        .toList();
  }

  private static boolean isDefaultLivedIn(Fields scenario, Objects objects) {
    Stream<Optional<String>> written =
        scenario.get(ScenarioTable.ENDPOINTS).orElse(List.of()).stream()
            .map(ScenarioTable::namespaceOf);
    Stream<Optional<String>> ofManifests =
        objects.at(Kinds.Place.ENDPOINT).map(Resource::namespace);
    return Stream.concat(written, ofManifests)
        .anyMatch(namespace -> namespace.orElse(Resource.DEFAULT).equals(Resource.DEFAULT));
  }

  private static Diagnostic warning(Resource policy) {
    return new Diagnostic(
        policy.namePlace(),
        "%s %s has no namespace and defaults to 'default', which has no endpoints: set metadata.namespace, or namespace beside its path in resources"
            .formatted(policy.kind(), policy.name()));
  }
}
