package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Tells a file of Kubernetes objects, where a scenario is wanted, from a scenario with errors. */
final class OtherKind {

  private static final String OURS = "cilium-vdm/";
  private static final String ADVICE =
      ", not a scenario: list its file under spec.resources of a scenario";

  private OtherKind() {}

  /** What to say if the first document is an object of another kind. */
  static Optional<Diagnostic> in(List<Node> documents) {
    return documents.stream()
        .findFirst()
        .flatMap(document -> document instanceof Mapping mapping ? of(mapping) : Optional.empty());
  }

  private static Optional<Diagnostic> of(Mapping document) {
    Optional<String> version = text(document, "apiVersion");
    Optional<String> kind = text(document, "kind");
    if (kind.isEmpty() || version.filter(text -> !text.startsWith(OURS)).isEmpty()) {
      return Optional.empty();
    }
    String what = kind.get().endsWith("Policy") ? "a policy" : "an object of kind " + kind.get();
    return Optional.of(new Diagnostic(document.place(), "this is " + what + ADVICE));
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping
        .get(key)
        .flatMap(node -> node instanceof Scalar s ? Optional.of(s.text()) : Optional.empty());
  }
}
