package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Mapping;
import java.util.List;
import java.util.stream.Stream;

/** What the keys of a mapping must be like together. */
@FunctionalInterface
public interface Rule {

  /** Notes a problem if the mapping breaks the rule. */
  void check(Mapping mapping, Reading reading);

  /** One of the keys, and only one. */
  static Rule exactlyOneOf(String... keys) {
    return exactlyOne("exactly one of " + String.join(", ", keys), keys);
  }

  /** One of the keys, and only one, in words of one's own for what is needed. */
  static Rule exactlyOne(String needed, String... keys) {
    return numberOf(1, 1, needed, keys);
  }

  /** One of the keys, or none. */
  static Rule atMostOneOf(String... keys) {
    return numberOf(0, 1, "at most one of " + String.join(", ", keys), keys);
  }

  /** One of the keys, or more. */
  static Rule atLeastOneOf(String... keys) {
    return numberOf(1, keys.length, "at least one of " + String.join(", ", keys), keys);
  }

  private static Rule numberOf(int least, int most, String needed, String... keys) {
    return (mapping, reading) -> {
      List<String> present = Stream.of(keys).filter(key -> mapping.get(key).isPresent()).toList();
      if (present.size() < least || present.size() > most) {
        String actual = present.isEmpty() ? "none" : String.join(" and ", present);
        reading.problem(mapping.place(), "expected " + needed + ", got " + actual);
      }
    };
  }
}
