package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The namespace that a tool gives to objects while it deploys them.
 *
 * @param override whether it replaces what they say, as kustomize and Flux do; else it is for those
 *     that say nothing, as kubectl does
 */
public record TargetNamespace(Scalar name, boolean override) {

  /** Whether the object is a namespace, which gets the name itself, as it does from kustomize. */
  boolean renames(Resource object) {
    return override && object.kind().equals("Namespace");
  }

  /** The object in the namespace that it gets. */
  Resource in(Resource object) {
    if (renames(object)) {
      return object
          .called(name.text(), Optional.empty())
          .withDocument(withMetadata(object.document(), "name"));
    }
    return override || object.namespace().isEmpty()
        ? object
            .called(object.name(), Optional.of(name.text()))
            .withDocument(withMetadata(object.document(), "namespace"))
        : object;
  }

  private Mapping withMetadata(Mapping object, String key) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : object.entries()) {
      entries.add(
          entry.name().equals("metadata") && entry.value() instanceof Mapping metadata
              ? new Mapping.Entry(entry.key(), withName(metadata, key))
              : entry);
    }
    return new Mapping(object.place(), entries);
  }

  private Mapping withName(Mapping metadata, String key) {
    List<Mapping.Entry> entries = new ArrayList<>(metadata.entries());
    entries.removeIf(entry -> entry.name().equals(key));
    entries.add(new Mapping.Entry(new Scalar(name.place(), key, Shape.STRING), name));
    return new Mapping(metadata.place(), entries);
  }
}
