package io.github.ciliumvdm.engine;

import io.github.ciliumvdm.yaml.Place;

/** A trace: its module, its name, and where the file that it is made of has it. */
public record TraceName(String module, String name, Place place) {

  /** Whether a user means this trace, by its name alone or with its module. */
  public boolean isCalled(String wanted) {
    return wanted.equals(name) || wanted.equals(toString());
  }

  @Override
  public String toString() {
    return module + "`" + name;
  }
}
