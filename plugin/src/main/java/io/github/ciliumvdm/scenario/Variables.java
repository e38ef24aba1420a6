package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.schema.Meaningless;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Schemas;
import io.github.ciliumvdm.yaml.Limits;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of variables, as GitOps tools do before they deploy: {@code ${NAME}},
 * and {@code ${NAME:=default}} or {@code ${NAME:-default}} where there may be no value. A second
 * dollar sign keeps what follows as it is.
 *
 * <p>Only what a verdict depends on is touched: elsewhere, as in the arguments of a container, the
 * same signs are a shell's.
 */
final class Variables {

  private static final String START = "${";
  private static final String END = "}";

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\$)?\\{([A-Za-z_][A-Za-z0-9_]*)(:[=-]([^}]*))?\\}");

  private final Map<String, String> values;
  private final Set<Place> unset = new HashSet<>();
  private final Map<Place, String> excess = new TreeMap<>();
  private int withheld;
  private long size;
  private final Map<String, Set<Place>> wanted = new TreeMap<>();

  Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The text with values; none if it needs one that there is not. */
  Optional<String> in(Scalar scalar) {
    String text = substituted(scalar, true);
    return isUnset(scalar.place()) ? Optional.empty() : Optional.of(text);
  }

  /** The document with values wherever its schema looks. */
  Mapping in(Mapping document, Schema<?> schema, Problems problems) {
    return has(document) ? new Pass(problems).in(document, schema, true) : document;
  }

  /** Whether no value was put in at the place: what else is wrong there follows from that. */
  boolean isUnset(Place place) {
    return unset.contains(place);
  }

  /** At how many places a value was wanted and not put in so far. */
  int wanted() {
    return withheld + wanted.values().stream().mapToInt(Set::size).sum();
  }

  /**
   * Notes where values are too large, and the variables that are wanted and have none, each once.
   */
  void check(Problems problems) {
    excess.forEach(problems::add);
    wanted.forEach(
        (name, places) -> {
          int others = places.size() - 1;
          problems.add(
              places.iterator().next(),
              "the variable %s has no value: add it to the scenario's variables, or pass --set %1$s=VALUE%s"
                  .formatted(
                      name,
                      others == 0
                          ? ""
                          : " (used at %d more %s)"
                              .formatted(others, others == 1 ? "place" : "places")));
        });
  }

  private static boolean has(Node node) {
    if (node instanceof Scalar scalar) {
      return hasVariable(scalar.text());
    }
    if (node instanceof Sequence sequence) {
      return hasAny(sequence.elements());
    }
    for (Mapping.Entry entry : ((Mapping) node).entries()) {
      if (has(entry.key()) || has(entry.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(List<Node> nodes) {
    for (Node node : nodes) {
      if (has(node)) {
        return true;
      }
    }
    return false;
  }

  /** Looked for up to the last brace only: no beginning is then followed in vain to the end. */
  private static boolean hasVariable(String text) {
    return text.contains(START)
        && VARIABLE.matcher(text.substring(0, text.lastIndexOf(END) + 1)).find();
  }

  private String substituted(Scalar scalar, boolean needed) {
    String text = scalar.text();
    int end = text.lastIndexOf(END) + 1;
    Matcher variables = VARIABLE.matcher(text.substring(0, end));
    StringBuilder result = new StringBuilder();
    while (variables.find()) {
      String value = value(variables.toMatchResult(), scalar.place(), needed);
      variables.appendReplacement(result, Matcher.quoteReplacement(value));
      if (result.length() > Limits.TEXT || size + result.length() > Limits.SIZE) {
        withhold(result.length(), scalar.place());
        return text;
      }
    }
    size += result.length();
    return variables.appendTail(result).append(text, end, text.length()).toString();
  }

  /** A few values, put in often enough, would exhaust the machine. */
  private void withhold(int length, Place place) {
    if (length > Limits.TEXT) {
      excess.put(place, "with the values of its variables, this text is longer than 2 MiB");
    } else if (size <= Limits.SIZE) {
      excess.put(place, "up to here, variables make more than 64 MiB of text: use shorter values");
      size = Limits.SIZE + 1L;
    }
    size += length;
    unset.add(place);
    withheld++;
  }

  /** What stands for the variable: itself, if it has no value. */
  private String value(MatchResult match, Place place, boolean needed) {
    if (match.group(1) != null) {
      return match.group().substring(1);
    }
    String value = values.getOrDefault(match.group(2), match.group(4));
    if (value != null) {
      return value;
    }
    unset.add(place);
    if (needed) {
      wanted.computeIfAbsent(match.group(2), name -> new TreeSet<>()).add(place);
    }
    return match.group();
  }

  /** One way through a document, beside what its schema knows of it. */
  private final class Pass {

    private final Problems problems;

    Pass(Problems problems) {
      this.problems = problems;
    }

    private Node in(Node node, Schema<?> schema, boolean needed) {
      if (schema.equals(Schemas.any())) {
        return node;
      }
      boolean meant = needed && !(schema instanceof Meaningless);
      if (node instanceof Mapping mapping) {
        return in(mapping, schema, meant);
      }
      if (node instanceof Sequence sequence) {
        Schema<?> part = part(schema, Schema.EACH);
        List<Node> elements =
            sequence.elements().stream().map(element -> in(element, part, meant)).toList();
        return new Sequence(sequence.place(), elements);
      }
      return in((Scalar) node, meant);
    }

    private Mapping in(Mapping mapping, Schema<?> schema, boolean needed) {
      List<Mapping.Entry> entries = new ArrayList<>();
      Map<String, Scalar> keys = new HashMap<>();
      for (Mapping.Entry entry : mapping.entries()) {
        Scalar key = key(entry.key(), needed);
        Scalar first = keys.putIfAbsent(key.text(), key);
        if (first != null) {
          problems.add(
              key.place(),
              "after variable substitution, the key '%s' is already in line %d"
                  .formatted(key.text(), first.place().line()));
        }
        entries.add(new Mapping.Entry(key, in(entry.value(), part(schema, key.text()), needed)));
      }
      return new Mapping(mapping.place(), entries);
    }

    private Scalar key(Scalar key, boolean needed) {
      return key.text().contains(START)
          ? new Scalar(key.place(), substituted(key, needed), key.shape())
          : key;
    }

    private Scalar in(Scalar scalar, boolean needed) {
      return has(scalar) ? scalar.withText(substituted(scalar, needed)) : scalar;
    }

    /** What is known of a part: nothing at all, if it is none of those that the schema knows. */
    private Schema<?> part(Schema<?> schema, String name) {
      Map<String, Schema<?>> parts = schema.parts();
      if (parts.isEmpty()) {
        return schema;
      }
      Schema<?> part = parts.get(name);
      return part != null ? part : parts.getOrDefault(Schema.EACH, Schemas.any());
    }
  }
}
