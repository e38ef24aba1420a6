package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a mapping may have; every other is a problem. In an open table only a key that is
 * nearly one of its own is: who reads it would miss what it was meant to say.
 */
public final class Table implements Schema<Fields> {

  private static final Table EMPTY = new Table(Map.of(), Map.of(), List.of(), false);

  private final Map<String, Key<?>> keys;
  private final Map<String, String> unsupported;
  private final List<Rule> rules;
  private final boolean open;

  private Table(
      Map<String, Key<?>> keys, Map<String, String> unsupported, List<Rule> rules, boolean open) {
    this.keys = keys;
    this.unsupported = unsupported;
    this.rules = rules;
    this.open = open;
  }

  /** The table of some keys. */
  public static Table of(Key<?>... keys) {
    Table table = EMPTY;
    for (Key<?> key : keys) {
      table = table.key(key);
    }
    return table;
  }

  /** The table with another key. */
  public Table key(Key<?> key) {
    return new Table(with(keys, key.name(), key), unsupported, rules, open);
  }

  /** The table with a key of Cilium's that we cannot deal with yet. */
  public Table unsupported(String key, String why) {
    return new Table(keys, with(unsupported, key, why), rules, open);
  }

  /** The table with a rule about its keys together. */
  public Table where(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new Table(keys, unsupported, List.copyOf(more), open);
  }

  /** The table of an object whose other keys are not ours to judge, unless they are slips. */
  public Table open() {
    return new Table(keys, unsupported, rules, true);
  }

  @Override
  public Optional<Fields> read(Node node, Reading reading) {
    if (node instanceof Mapping mapping) {
      return Optional.of(fields(mapping, reading));
    }
    reading.mismatch(node, "a mapping");
    return Optional.empty();
  }

  /** All keys, also those that we cannot deal with yet. */
  @Override
  public Map<String, Schema<?>> parts() {
    Map<String, Schema<?>> parts = new LinkedHashMap<>();
    keys.forEach((name, key) -> parts.put(name, key.schema()));
    unsupported.keySet().forEach(name -> parts.put(name, Schemas.any()));
    return parts;
  }

  private Fields fields(Mapping mapping, Reading reading) {
    Map<String, Object> values = new HashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Key<?> key = keys.get(entry.name());
      if (key != null) {
        value(key, entry, reading).ifPresent(value -> values.put(key.name(), value));
      } else if (!open || Spelling.closest(entry.name(), keys.keySet()).isPresent()) {
        reading.problem(entry.key().place(), objection(entry.name()));
      }
    }
    checkRequired(mapping, reading);
    rules.forEach(rule -> rule.check(mapping, reading));
    return new Fields(mapping, values);
  }

  private static Optional<?> value(Key<?> key, Mapping.Entry entry, Reading reading) {
    Place place = entry.key().place();
    key.versions()
        .objection(reading.cilium())
        .ifPresent(objection -> reading.problem(place, "'" + key.name() + "' " + objection));
    if (entry.value().isNull()) {
      return Optional.empty();
    }
    return key.schema().read(entry.value(), reading.of(key.name()));
  }

  private void checkRequired(Mapping mapping, Reading reading) {
    for (Key<?> key : keys.values()) {
      if (key.required() && mapping.get(key.name()).isEmpty()) {
        reading.problem(mapping.place(), "required field '" + key.name() + "' is missing");
      }
    }
  }

  private String objection(String name) {
    String why = unsupported.get(name);
    if (why != null) {
      return "'" + name + "' is not supported yet: " + why;
    }
    Set<String> known = new LinkedHashSet<>(keys.keySet());
    known.addAll(unsupported.keySet());
    String hint = Spelling.closest(name, known).map(n -> ", did you mean '" + n + "'?").orElse("");
    return "unknown field '" + name + "'" + hint;
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    if (more.put(key, value) != null) {
      throw new IllegalArgumentException("two entries for the key " + key);
    }
    return more;
  }
}
