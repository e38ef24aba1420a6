package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document looks like that does not say what it is. Values of charts have the words of
 * policies, too, but not in their shapes: there {@code ingress} is a mapping, or a list of hosts.
 */
final class PolicyLikeness {

  private static final List<String> SELECTORS = List.of("endpointSelector", "podSelector");
  private static final List<String> RULES =
      List.of("ingress", "ingressDeny", "egress", "egressDeny");
  private static final Pattern OF_RULE = Pattern.compile("(from|to)([A-Z].*)?|ports");

  private PolicyLikeness() {}

  /** Whether the document may be a policy, or some of them. */
  static boolean isIn(Node document) {
    if (document instanceof Sequence list) {
      return list.elements().stream().anyMatch(PolicyLikeness::isIn);
    }
    return document instanceof Mapping mapping
        && (isSpec(mapping)
            || mapping.get("spec").filter(PolicyLikeness::isSpecOrSpecs).isPresent()
            || mapping.get("specs").filter(PolicyLikeness::isSpecOrSpecs).isPresent());
  }

  private static boolean isSpecOrSpecs(Node node) {
    return node instanceof Sequence list
        ? list.elements().stream().anyMatch(PolicyLikeness::isSpec)
        : isSpec(node);
  }

  private static boolean isSpec(Node node) {
    return node instanceof Mapping mapping
        && (SELECTORS.stream().anyMatch(key -> isMapping(mapping.get(key)))
            || RULES.stream().anyMatch(key -> areRules(mapping.get(key))));
  }

  private static boolean isMapping(Optional<Node> node) {
    return node.filter(Mapping.class::isInstance).isPresent();
  }

  private static boolean areRules(Optional<Node> node) {
    return node.filter(Sequence.class::isInstance)
        .map(Sequence.class::cast)
        .filter(rules -> rules.elements().stream().anyMatch(PolicyLikeness::isRule))
        .isPresent();
  }

  private static boolean isRule(Node node) {
    return node instanceof Mapping rule
        && rule.entries().stream().anyMatch(entry -> OF_RULE.matcher(entry.name()).matches());
  }
}
