package io.github.ciliumvdm.vdm;

import java.util.List;
import java.util.Map;

/** Puts values in the place of the names that stand for them, and leaves the labels out. */
public final class Inlining {

  private final Map<String, Vdm> values;

  /** Of these names, each with its value. */
  public Inlining(Map<String, Vdm> values) {
    this.values = Map.copyOf(values);
  }

  /** The value with all its names replaced. */
  public Vdm of(Vdm value) {
    if (value instanceof Vdm.Atom atom) {
      return values.getOrDefault(atom.text(), atom);
    }
    if (value instanceof Vdm.Text) {
      return value;
    }
    if (value instanceof Vdm.Sequence sequence) {
      return Vdm.sequence(all(sequence.elements()));
    }
    if (value instanceof Vdm.Set set) {
      return Vdm.set(all(set.elements()));
    }
    if (value instanceof Vdm.Map map) {
      return Vdm.map(map.maplets().stream().map(this::ofMaplet).toList());
    }
    if (value instanceof Vdm.Application application) {
      return ofApplication(application);
    }
    throw new AssertionError(value);
  }

  private List<Vdm> all(List<Vdm> elements) {
    return elements.stream().map(this::of).toList();
  }

  private Vdm.Maplet ofMaplet(Vdm.Maplet maplet) {
    return new Vdm.Maplet(of(maplet.key()), of(maplet.value()));
  }

  private Vdm ofApplication(Vdm.Application application) {
    return new Vdm.Application(
        application.function(),
        application.arguments().stream()
            .map(argument -> new Vdm.Argument(argument.label(), of(argument.value())))
            .toList(),
        false);
  }
}
