package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of variables, as GitOps tools do before they deploy: {@code ${NAME}},
 * and {@code ${NAME:=default}} or {@code ${NAME:-default}} where there may be no value. A second
 * dollar sign keeps what follows as it is.
 */
final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\$)?\\{([A-Za-z_][A-Za-z0-9_]*)(:[=-]([^}]*))?\\}");

  private final Map<String, String> values;
  private final Problems problems;
  private final Set<Place> unset = new HashSet<>();

  Variables(Map<String, String> values, Problems problems) {
    this.values = Map.copyOf(values);
    this.problems = problems;
  }

  /** The document with values; what has no value is a problem at its place. */
  Mapping in(Mapping document) {
    return new Mapping(document.place(), document.entries().stream().map(this::in).toList());
  }

  /** Whether a variable had no value at the place: what else is wrong there follows from that. */
  boolean isUnset(Place place) {
    return unset.contains(place);
  }

  private Mapping.Entry in(Mapping.Entry entry) {
    return entry.name().equals("annotations")
        ? entry
        : new Mapping.Entry(key(entry.key()), in(entry.value()));
  }

  private Scalar key(Scalar key) {
    return substituted(key).isPresent()
        ? new Scalar(key.place(), substituted(key).get(), key.shape())
        : key;
  }

  private Node in(Node node) {
    if (node instanceof Mapping mapping) {
      return in(mapping);
    }
    if (node instanceof Sequence sequence) {
      List<Node> elements = sequence.elements().stream().map(this::in).toList();
      return new Sequence(sequence.place(), elements);
    }
    Scalar scalar = (Scalar) node;
    return substituted(scalar).<Node>map(scalar::withText).orElse(scalar);
  }

  private Optional<String> substituted(Scalar scalar) {
    Matcher matcher = VARIABLE.matcher(scalar.text());
    return matcher.find()
        ? Optional.of(
            matcher.replaceAll(match -> Matcher.quoteReplacement(value(match, scalar.place()))))
        : Optional.empty();
  }

  private String value(MatchResult match, Place place) {
    if (match.group(1) != null) {
      return match.group().substring(1);
    }
    String value = values.getOrDefault(match.group(2), match.group(4));
    if (value == null) {
      unset.add(place);
      problems.add(
          place,
          "the variable %s has no value: add it to the scenario's variables, or --set %1$s=VALUE"
              .formatted(match.group(2)));
      return "";
    }
    return value;
  }
}
