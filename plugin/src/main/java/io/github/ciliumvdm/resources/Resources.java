package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects in files, as {@code kubectl apply} would find them. */
public final class Resources {

  private static final String LIST = "List";

  /** What a list says of those of its items that do not say it themselves. */
  private record Context(Optional<String> apiVersion, Optional<String> kind) {

    static final Context NONE = new Context(Optional.empty(), Optional.empty());
  }

  private final Problems problems;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<Resource.Identity, Place> places = new HashMap<>();

  private Resources(Problems problems) {
    this.problems = problems;
  }

  /** The objects of the files. */
  public static List<Resource> read(List<SourceFile> files, Problems problems) {
    List<Node> documents = new ArrayList<>();
    for (SourceFile file : files) {
      documents.addAll(YamlReader.read(file.path(), file.name(), problems));
    }
    return of(documents, problems);
  }

  /** The objects of documents: themselves, or the items of lists. */
  public static List<Resource> of(List<Node> documents, Problems problems) {
    Resources resources = new Resources(problems);
    documents.forEach(document -> resources.add(document, Context.NONE));
    return List.copyOf(resources.resources);
  }

  private void add(Node node, Context context) {
    if (node instanceof Mapping mapping) {
      addObject(mapping, context);
    } else {
      problems.add(node.place(), "a Kubernetes object is needed, this is " + node.shape());
    }
  }

  private void addObject(Mapping object, Context context) {
    Optional<String> apiVersion = identifier(object, "apiVersion", context.apiVersion());
    Optional<String> kind = identifier(object, "kind", context.kind());
    if (apiVersion.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (kind.get().endsWith(LIST) && object.get("items").isPresent()) {
      addItems(object.get("items").get(), apiVersion.get(), kind.get());
    } else {
      addNamed(object, apiVersion.get(), kind.get());
    }
  }

  private Optional<String> identifier(Mapping object, String key, Optional<String> otherwise) {
    if (object.get(key).isEmpty() && otherwise.isPresent()) {
      return otherwise;
    }
    return string(object, key);
  }

  private void addItems(Node items, String apiVersion, String kind) {
    if (items instanceof Sequence sequence) {
      String itemKind = kind.substring(0, kind.length() - LIST.length());
      Context context =
          itemKind.isEmpty()
              ? Context.NONE
              : new Context(Optional.of(apiVersion), Optional.of(itemKind));
      sequence.elements().forEach(item -> add(item, context));
    } else {
      problems.add(items.place(), "items: a list is needed, this is " + items.shape());
    }
  }

  private void addNamed(Mapping object, String apiVersion, String kind) {
    Optional<Node> metadata = object.get("metadata");
    if (!(metadata.orElse(object) instanceof Mapping mapping)) {
      problems.add(object.place(), "metadata: a mapping is needed");
    } else if (metadata.isEmpty()) {
      problems.add(object.place(), "the key 'metadata' is missing");
    } else {
      Optional<String> namespace =
          mapping
              .get("namespace")
              .flatMap(node -> string(mapping, "namespace"))
              .filter(text -> !text.isEmpty());
      nonEmpty(mapping, "name")
          .map(name -> new Resource(apiVersion, kind, namespace, name, place(mapping), object))
          .ifPresent(this::addOnce);
    }
  }

  private void addOnce(Resource resource) {
    Place first = places.putIfAbsent(resource.identity(), resource.place());
    if (first == null) {
      resources.add(resource);
    } else {
      problems.add(resource.place(), resource.identity() + " is already defined at " + first);
    }
  }

  private Optional<String> nonEmpty(Mapping mapping, String key) {
    Optional<String> text = string(mapping, key);
    if (text.filter(String::isEmpty).isPresent()) {
      problems.add(place(mapping), "the " + key + " is empty: every object needs one");
    }
    return text.filter(t -> !t.isEmpty());
  }

  private Optional<String> string(Mapping mapping, String key) {
    Optional<Node> value = mapping.get(key);
    if (value.isEmpty()) {
      problems.add(mapping.place(), "the key '" + key + "' is missing");
    } else if (value.get() instanceof Scalar scalar && scalar.shape() == Shape.STRING) {
      return Optional.of(scalar.text());
    } else {
      problems.add(value.get().place(), key + ": a string is needed, this is " + asIs(value.get()));
    }
    return Optional.empty();
  }

  private static String asIs(Node node) {
    return node.shape() + (node instanceof Scalar ? ": put it into quotes" : "");
  }

  private static Place place(Mapping metadata) {
    return metadata.get("name").map(Node::place).orElse(metadata.place());
  }
}
