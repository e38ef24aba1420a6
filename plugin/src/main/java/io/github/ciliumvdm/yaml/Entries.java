package io.github.ciliumvdm.yaml;

import io.github.ciliumvdm.yaml.Mapping.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one mapping while it is read: written ones, and those that merge keys bring. */
final class Entries {

  static final String MERGE_KEY = "<<";

  private final Problems problems;
  private final Map<String, Entry> written = new LinkedHashMap<>();
  private final Map<String, Entry> merged = new LinkedHashMap<>();
  private boolean merges;

  Entries(Problems problems) {
    this.problems = problems;
  }

  void add(Scalar key, Node value) {
    Entry first = written.putIfAbsent(key.text(), new Entry(key, value));
    if (first != null) {
      problems.add(
          key.place(), "duplicate key '" + key.text() + "', already in line " + line(first));
    }
  }

  /** Adds what a merge key brings: a mapping, or a list of them of which the earlier wins. */
  void merge(Scalar key, Node value) {
    if (merges) {
      problems.add(key.place(), "duplicate merge key: use one with a list");
    }
    merges = true;
    if (value instanceof Sequence list) {
      list.elements().forEach(element -> mergeOne(key, element));
    } else {
      mergeOne(key, value);
    }
  }

  List<Entry> inOrder() {
    List<Entry> all = new ArrayList<>(written.values());
    for (Entry entry : merged.values()) {
      if (!written.containsKey(entry.name())) {
        all.add(entry);
      }
    }
    return all;
  }

  private void mergeOne(Scalar key, Node value) {
    if (value instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> mergeEntry(key, entry));
    } else {
      problems.add(key.place(), "a merge key requires a mapping or a list of mappings");
    }
  }

  private void mergeEntry(Scalar key, Entry entry) {
    if (written.containsKey(entry.name())) {
      problems.add(
          key.place(),
          "tools disagree on whether this or the key '%s' before it takes precedence: put the merge key first"
              .formatted(entry.name()));
    }
    merged.putIfAbsent(entry.name(), entry);
  }

  private static int line(Entry entry) {
    return entry.key().place().line();
  }
}
