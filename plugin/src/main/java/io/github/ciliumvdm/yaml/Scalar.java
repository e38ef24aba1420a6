package io.github.ciliumvdm.yaml;

import java.math.BigInteger;

/** A text, with the type that Kubernetes gives it, and whether that follows from the text. */
public record Scalar(Place place, String text, Shape shape, boolean plain) implements Node {

  /** A scalar whose type does not follow from its text: it is quoted, tagged, or a key. */
  public Scalar(Place place, String text, Shape shape) {
    this(place, text, shape, false);
  }

  /** The scalar with another text, and the type that this gives it. */
  public Scalar withText(String other) {
    return new Scalar(place, other, plain ? PlainText.shape(other) : shape, plain);
  }

  /** The value of a boolean. */
  public boolean truth() {
    return PlainText.truth(text);
  }

  /** The value of a whole number. */
  public BigInteger integer() {
    return PlainText.integer(text);
  }

  /** Whether it is clear which text a key becomes: a fraction has many. */
  boolean isExactKey() {
    return shape != Shape.FRACTION && (shape != Shape.INTEGER || PlainText.isExact(text));
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
