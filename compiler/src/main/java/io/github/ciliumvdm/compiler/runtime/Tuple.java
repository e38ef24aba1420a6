package io.github.ciliumvdm.compiler.runtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a product, {@code mk_(a, b)}. */
public final class Tuple {

  private final @Nullable Object[] parts;

  private Tuple(@Nullable Object[] parts) {
    this.parts = parts;
  }

  /** The tuple of these parts. */
  public static Tuple of(@Nullable Object... parts) {
    return new Tuple(parts.clone());
  }

  /** How many parts it has. */
  public int size() {
    return parts.length;
  }

  /** A part, counted from 0. */
  public @Nullable Object get(int index) {
    return parts[index];
  }

  /** Its parts, in order. */
  public List<@Nullable Object> parts() {
    return Collections.unmodifiableList(Arrays.asList(parts));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Tuple tuple) || tuple.parts.length != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!Values.equal(parts[i], tuple.parts[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Object part : parts) {
      hash = 31 * hash + Values.hash(part);
    }
    return hash;
  }

  @Override
  public String toString() {
    return Values.text(this);
  }
}
