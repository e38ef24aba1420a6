package io.github.ciliumvdm.yaml;

/** What kind of thing a node is, in the words of messages. */
public enum Shape {
  NULL("null"),
  BOOLEAN("a boolean"),
  INTEGER("a number"),
  FRACTION("a fraction"),
  STRING("a string"),
  LIST("a list"),
  MAPPING("a mapping");

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
