package io.github.ciliumvdm.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far; the one thing that changes while files are read. */
public final class Problems {

  private static final int MOST = 1000;

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Notes a problem, once. */
  public void add(Place place, String message) {
    if (found.size() < MOST) {
      found.add(new Diagnostic(place, message));
    } else if (found.size() == MOST) {
      found.add(new Diagnostic(place, "too many problems: the rest is not listed"));
    }
  }

  /** Notes the problems of another collection. */
  public void addAll(Problems others) {
    others.found.forEach(d -> add(d.place(), d.message()));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems by file, line and column. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(null);
    return List.copyOf(sorted);
  }
}
