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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The objects in files, as {@code kubectl apply} would find them. */
public final class Resources {

  private static final String LIST = "List";
  private static final String OF_KUSTOMIZE = "kustomize.config.k8s.io/";
  private static final Set<String> BUILT = Set.of("Kustomization", "Component");

  /** What a list says of those of its items that do not say it themselves, and whose they are. */
  private record Context(
      Optional<String> apiVersion,
      Optional<String> kind,
      boolean named,
      Optional<TargetNamespace> namespace) {

    static Context of(boolean named, Optional<TargetNamespace> namespace) {
      return new Context(Optional.empty(), Optional.empty(), named, namespace);
    }

    Context ofItems(String apiVersion, String kind) {
      return kind.isEmpty()
          ? of(true, namespace)
          : new Context(Optional.of(apiVersion), Optional.of(kind), true, namespace);
    }
  }

  /** What an object that is written twice is: a mistake, or the later one, as kubectl has it. */
  public enum Duplicates {
    ERROR,
    LAST
  }

  private final Predicate<Resource> matters;
  private final Duplicates duplicates;
  private final Function<Scalar, Optional<String>> substitution;
  private final Problems problems;
  private final PassedOver passedOver;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<Resource.Identity, Resource> latest = new HashMap<>();

  /**
   * @param matters whether a verdict may depend on such an object
   * @param substitution the text that a scalar has with the values of variables; none if there is
   *     no value, which it notes
   * @param passedOver hears of documents that are no object, in files found in folders
   */
  public Resources(
      Predicate<Resource> matters,
      Duplicates duplicates,
      Function<Scalar, Optional<String>> substitution,
      Problems problems,
      PassedOver passedOver) {
    this.matters = matters;
    this.duplicates = duplicates;
    this.substitution = substitution;
    this.problems = problems;
    this.passedOver = passedOver;
  }

  /** The objects of the files: those of their documents, or the items of lists. */
  public List<Resource> in(List<ResourceFile> files) {
    for (ResourceFile file : files) {
      Context context = Context.of(file.named(), file.namespace());
      for (Node document : YamlReader.read(file.file().path(), file.file().name(), problems)) {
        addDocument(document, context);
      }
    }
    return List.copyOf(resources);
  }

  private void addDocument(Node document, Context context) {
    if (context.named() || saysWhatItIs(document)) {
      add(document, context);
    } else if (PolicyLikeness.isIn(document)) {
      problems.add(
          document.place(),
          "this looks like a policy, but it has neither apiVersion nor kind: add them, or exclude"
              + " the file");
    } else {
      passedOver.add(document.place(), "it has neither apiVersion nor kind");
    }
  }

  private static boolean saysWhatItIs(Node node) {
    if (node instanceof Sequence list) {
      return list.elements().stream().anyMatch(Resources::saysWhatItIs);
    }
    return node instanceof Mapping mapping
        && (mapping.entry("apiVersion").isPresent() || mapping.entry("kind").isPresent());
  }

  private void add(Node node, Context context) {
    if (node instanceof Mapping mapping) {
      addObject(mapping, context);
    } else {
      problems.add(node.place(), "expected a Kubernetes object, got " + node.shape());
    }
  }

  private void addObject(Mapping object, Context context) {
    Optional<String> apiVersion = identifier(object, "apiVersion", context.apiVersion());
    Optional<String> kind = identifier(object, "kind", context.kind());
    if (apiVersion.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (object.entry("items").isPresent()) {
      addItems(object.entry("items").get().value(), apiVersion.get(), kind.get(), context);
    } else if (apiVersion.get().startsWith(OF_KUSTOMIZE) && BUILT.contains(kind.get())) {
      passOver(object, kind.get(), context);
    } else {
      addNamed(object, apiVersion.get(), kind.get(), context);
    }
  }

  private Optional<String> identifier(Mapping object, String key, Optional<String> otherwise) {
    if (object.get(key).isEmpty() && otherwise.isPresent()) {
      return otherwise;
    }
    return string(object, key).flatMap(text -> substitution.apply((Scalar) value(object, key)));
  }

  /** What kustomize is told is no object: it says which objects there will be. */
  private void passOver(Mapping object, String kind, Context context) {
    if (context.named()) {
      problems.add(
          object.place(),
          "a " + kind + " is not an object of a cluster: use the output of 'kustomize build'");
    } else {
      passedOver.add(object.place(), "it is a kustomize " + kind);
    }
  }

  /** As for kubectl, whatever has items is a list, and its kind may be the one of its items. */
  private void addItems(Node items, String apiVersion, String kind, Context context) {
    if (items instanceof Sequence sequence) {
      String itemKind =
          kind.endsWith(LIST) ? kind.substring(0, kind.length() - LIST.length()) : kind;
      Context ofItems = context.ofItems(apiVersion, itemKind);
      sequence.elements().forEach(item -> add(item, ofItems));
    } else if (!items.isNull()) {
      problems.add(items.place(), "items: expected a list, got " + items.shape());
    }
  }

  private void addNamed(Mapping object, String apiVersion, String kind, Context context) {
    Optional<Node> metadata = object.get("metadata");
    if (!(metadata.orElse(object) instanceof Mapping mapping)) {
      problems.add(object.place(), "metadata: expected a mapping");
    } else if (metadata.isEmpty()) {
      problems.add(object.place(), "required field 'metadata' is missing");
    } else {
      Optional<String> namespace =
          mapping
              .get("namespace")
              .flatMap(node -> string(mapping, "namespace"))
              .filter(text -> !text.isEmpty());
      nonEmpty(mapping, "name")
          .map(name -> new Resource(apiVersion, kind, namespace, name, place(mapping), object))
          .map(resource -> deployed(resource, mapping, context.namespace()))
          .ifPresent(this::addOnce);
    }
  }

  /** The object with the name and the namespace that it has when it is deployed. */
  private Resource deployed(
      Resource resource, Mapping metadata, Optional<TargetNamespace> namespace) {
    if (!matters.test(resource)) {
      return resource;
    }
    Resource named =
        resource.called(
            substituted(metadata, "name").orElse(resource.name()),
            resource
                .namespace()
                .map(written -> substituted(metadata, "namespace").orElse(written))
                .filter(text -> !text.isEmpty()));
    return namespace
        .filter(target -> !resource.isClusterScoped() || target.renames(resource))
        .map(target -> target.in(named))
        .orElse(named);
  }

  private Optional<String> substituted(Mapping metadata, String key) {
    return substitution.apply((Scalar) value(metadata, key));
  }

  private static Node value(Mapping mapping, String key) {
    return mapping.get(key).orElseThrow();
  }

  /** Where an object does not matter, neither does how often it is written. */
  private void addOnce(Resource resource) {
    @Nullable Resource earlier = matters.test(resource) ? latest.get(resource.identity()) : null;
    if (earlier == null) {
      keep(resource);
    } else if (duplicates == Duplicates.LAST) {
      resources.remove(earlier);
      keep(resource);
    } else if (!earlier.place().equals(resource.place())) {
      problems.add(
          resource.place(), resource.identity() + " is already defined at " + earlier.place());
    }
  }

  private void keep(Resource resource) {
    latest.put(resource.identity(), resource);
    resources.add(resource);
  }

  private Optional<String> nonEmpty(Mapping mapping, String key) {
    Optional<String> text = string(mapping, key);
    if (text.filter(String::isEmpty).isPresent()) {
      problems.add(place(mapping), "the " + key + " is empty: every object requires one");
    }
    return text.filter(t -> !t.isEmpty());
  }

  private Optional<String> string(Mapping mapping, String key) {
    Optional<Node> value = mapping.get(key);
    if (value.isEmpty()) {
      problems.add(mapping.place(), "required field '" + key + "' is missing");
    } else if (value.get() instanceof Scalar scalar && scalar.shape() == Shape.STRING) {
      return Optional.of(scalar.text());
    } else {
      problems.add(value.get().place(), key + ": expected a string, got " + asIs(value.get()));
    }
    return Optional.empty();
  }

  private static String asIs(Node node) {
    return node.shape() + (node instanceof Scalar ? ": quote it" : "");
  }

  private static Place place(Mapping metadata) {
    return metadata.get("name").map(Node::place).orElse(metadata.place());
  }
}
