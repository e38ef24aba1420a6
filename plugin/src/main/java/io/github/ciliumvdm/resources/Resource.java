package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;

/** A Kubernetes object: what it is, what it is called, and all that it says. */
public record Resource(
    String apiVersion,
    String kind,
    Optional<String> namespace,
    String name,
    Place namePlace,
    Mapping document) {

  /** The namespace of an object that says none. */
  public static final String DEFAULT = "default";

  /** What must not occur twice: an object without a namespace goes to the default one. */
  record Identity(String group, String kind, String namespace, String name) {

    @Override
    public String toString() {
      return kind + " " + namespace + "/" + name;
    }
  }

  /** The same object with another name and namespace. */
  Resource called(String otherName, Optional<String> otherNamespace) {
    return new Resource(apiVersion, kind, otherNamespace, otherName, namePlace, document);
  }

  /** The same object with another document. */
  public Resource withDocument(Mapping other) {
    return new Resource(apiVersion, kind, namespace, name, namePlace, other);
  }

  public Place place() {
    return document.place();
  }

  Identity identity() {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return new Identity(group, kind, namespace.orElse(DEFAULT), name);
  }
}
