package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A schema made of others, which knows their parts. */
record Composed<T>(Schema<T> reader, Supplier<Map<String, Schema<?>>> known) implements Schema<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    return reader.read(node, reading);
  }

  @Override
  public Map<String, Schema<?>> parts() {
    return known.get();
  }
}
