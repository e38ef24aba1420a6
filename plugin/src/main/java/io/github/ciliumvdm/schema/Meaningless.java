package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Node;
import java.util.Map;
import java.util.Optional;

/** What must be well formed, and then means nothing to a verdict. */
public record Meaningless<T>(Schema<T> schema) implements Schema<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    return schema.read(node, reading);
  }

  @Override
  public Map<String, Schema<?>> parts() {
    return schema.parts();
  }
}
