package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a mapping's keys, as its table reads them. */
public final class Fields {

  private final Mapping mapping;
  private final Map<String, Object> values;

  /** Of values that nobody changes any more. */
  Fields(Mapping mapping, Map<String, Object> values) {
    this.mapping = mapping;
    this.values = Collections.unmodifiableMap(values);
  }

  /** The fields of a mapping that is not there. */
  static Fields none(Place place) {
    return new Fields(new Mapping(place, List.of()), Map.of());
  }

  /** The value of a key of the table. */
  @SuppressWarnings("unchecked") // The table put it there with the key's own schema.
  public <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable((T) values.get(key.name()));
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** The mapping itself. */
  public Mapping mapping() {
    return mapping;
  }
}
