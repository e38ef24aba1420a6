package io.github.ciliumvdm.yaml;

import io.github.ciliumvdm.text.Printable;
import java.util.Comparator;

/** Where something is written: a file, and a line and a column that count from one. */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** The beginning of a file, for what concerns all of it. */
  public static Place startOf(String file) {
    return new Place(file, 1, 1);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return Printable.exactly(file) + ":" + line + ":" + column;
  }
}
