package io.github.ciliumvdm.yaml;

import java.math.BigInteger;

/** A text, with the type that Kubernetes gives it. */
public record Scalar(Place place, String text, Shape shape) implements Node {

  /** The value of a boolean. */
  public boolean truth() {
    return PlainText.truth(text);
  }

  /** The value of a whole number. */
  public BigInteger integer() {
    return PlainText.integer(text);
  }

  /** The scalar as the key of a mapping: in JSON, and so in Kubernetes, keys are strings. */
  Scalar asKey() {
    return switch (shape) {
      case BOOLEAN -> new Scalar(place, String.valueOf(truth()), Shape.STRING);
      case INTEGER -> new Scalar(place, integer().toString(), Shape.STRING);
      default -> new Scalar(place, text, Shape.STRING);
    };
  }
}
