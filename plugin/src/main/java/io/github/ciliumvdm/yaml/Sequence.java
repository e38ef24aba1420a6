package io.github.ciliumvdm.yaml;

import java.util.List;

/** A list of nodes. */
public record Sequence(Place place, List<Node> elements) implements Node {

  public Sequence {
    elements = List.copyOf(elements);
  }

  @Override
  public Shape shape() {
    return Shape.LIST;
  }
}
