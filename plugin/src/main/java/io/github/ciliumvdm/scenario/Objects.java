package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.kinds.Kinds;
import io.github.ciliumvdm.resources.PassedOver;
import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.resources.ResourceFile;
import io.github.ciliumvdm.resources.Resources;
import io.github.ciliumvdm.resources.Resources.Duplicates;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of a scenario's files: those that matter with their values, the others counted. */
final class Objects {

  private final Reading reading;
  private final Variables variables;
  private final Map<Kinds.Place, List<Vdm>> values = new EnumMap<>(Kinds.Place.class);
  private final Map<Kinds.Place, List<Resource>> resources = new EnumMap<>(Kinds.Place.class);
  private final Map<String, Integer> skipped = new TreeMap<>();

  private Objects(Reading reading, Variables variables) {
    this.reading = reading;
    this.variables = variables;
  }

  /** The objects in files, with the values of variables. */
  static Objects in(
      List<ResourceFile> files,
      Duplicates duplicates,
      Variables variables,
      Reading reading,
      PassedOver passedOver) {
    Objects objects = new Objects(reading, variables);
    new Resources(Objects::matters, duplicates, variables::in, reading.problems(), passedOver)
        .in(files)
        .forEach(objects::add);
    variables.check(reading.problems());
    return objects;
  }

  private static boolean matters(Resource resource) {
    return Kinds.place(resource).isPresent();
  }

  private void add(Resource resource) {
    Kinds.place(resource).ifPresentOrElse(place -> read(place, resource), () -> skip(resource));
  }

  private void skip(Resource resource) {
    Kinds.checkHarmless(resource, reading);
    skipped.merge(resource.kind(), 1, Integer::sum);
  }

  /** What a missing value makes of an object is not its author's word: it is not judged. */
  private void read(Kinds.Place place, Resource resource) {
    resources.computeIfAbsent(place, p -> new ArrayList<>()).add(resource);
    int wanted = variables.wanted();
    Problems found = new Problems();
    Resource deployed =
        resource.withDocument(
            variables.in(resource.document(), Kinds.schema(resource), reading.problems()));
    Optional<Vdm> value = Kinds.value(deployed, Reading.of(found, reading.cilium()));
    List<Diagnostic> own =
        found.sorted().stream().filter(p -> !variables.isUnset(p.place())).toList();
    own.forEach(problem -> reading.problems().add(problem.place(), problem.message()));
    if (own.isEmpty() && variables.wanted() == wanted) {
      values.computeIfAbsent(place, p -> new ArrayList<>()).add(value.orElseThrow());
    }
  }

  /** The values of the well-formed objects, by where they go. */
  Map<Kinds.Place, List<Vdm>> values() {
    return values;
  }

  /** The objects that go to a place. */
  Stream<Resource> at(Kinds.Place place) {
    return resources.getOrDefault(place, List.of()).stream();
  }

  /** Where the namespaces are written. */
  Map<String, Place> namespaces() {
    Map<String, Place> places = new HashMap<>();
    at(Kinds.Place.NAMESPACE)
        .forEach(namespace -> places.put(namespace.name(), namespace.namePlace()));
    return places;
  }

  /** How many objects of each kind do not matter. */
  Map<String, Integer> skipped() {
    return skipped;
  }
}
