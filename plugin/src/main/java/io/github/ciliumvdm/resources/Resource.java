package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;
import java.util.Set;

/** A Kubernetes object: what it is, what it is called, and all that it says. */
public record Resource(
    String apiVersion,
    String kind,
    Optional<String> namespace,
    String name,
    Place namePlace,
    Mapping document) {

  /** The namespace of an object that needs one and says none. */
  public static final String DEFAULT = "default";

  /** The kinds whose objects are in no namespace: the API server clears what is written. */
  private static final Set<String> CLUSTER_SCOPED =
      Set.of(
          "CiliumCIDRGroup",
          "CiliumClusterwideNetworkPolicy",
          "ClusterNetworkPolicy",
          "Namespace",
          "Node");

  /** What must not occur twice: an object that needs a namespace and has none goes to default. */
  record Identity(String group, String kind, Optional<String> namespace, String name) {

    @Override
    public String toString() {
      return kind + " " + namespace.map(n -> n + "/").orElse("") + name;
    }
  }

  /** Whether the object is in no namespace, whatever it says. */
  public boolean isClusterScoped() {
    return CLUSTER_SCOPED.contains(kind);
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
    return new Identity(
        group,
        kind,
        isClusterScoped() ? Optional.empty() : Optional.of(namespace.orElse(DEFAULT)),
        name);
  }
}
