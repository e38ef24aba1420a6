package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Scalar;

/** A free key of a mapping, and its value. */
public record Pair<T>(Scalar key, T value) {

  /** The key as a VDM string. */
  public Vdm name() {
    return Vdm.text(key.text());
  }
}
