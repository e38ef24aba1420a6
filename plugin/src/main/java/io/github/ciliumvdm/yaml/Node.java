package io.github.ciliumvdm.yaml;

/** A part of a document that knows where it is written. */
public sealed interface Node permits Scalar, Sequence, Mapping {

  Place place();

  Shape shape();

  default boolean isNull() {
    return shape() == Shape.NULL;
  }
}
