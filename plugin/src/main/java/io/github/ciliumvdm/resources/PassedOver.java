package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What folders hold beside objects, each with the reason why it is not read. */
public final class PassedOver {

  private final Set<Diagnostic> found = new TreeSet<>();

  void add(Place place, String why) {
    found.add(new Diagnostic(place, why));
  }

  /** All of it, by file and line. */
  public List<Diagnostic> sorted() {
    return List.copyOf(found);
  }
}
