package io.github.ciliumvdm.yaml;

import java.util.List;
import java.util.Optional;

/** Keys with their values, in the order of the file; no key occurs twice. */
public record Mapping(Place place, List<Entry> entries) implements Node {

  /** A key, always a string, and its value. */
  public record Entry(Scalar key, Node value) {

    public String name() {
      return key.text();
    }
  }

  public Mapping {
    entries = List.copyOf(entries);
  }

  @Override
  public Shape shape() {
    return Shape.MAPPING;
  }

  /** The value of a key, unless it is missing or null: an API server makes no difference. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value).filter(value -> !value.isNull());
  }

  /** The key and its value, also when that is null. */
  public Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.name().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
