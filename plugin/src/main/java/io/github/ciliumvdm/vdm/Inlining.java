package io.github.ciliumvdm.vdm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts values in the place of the names that stand for them. What has no such name is kept. */
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
      List<Vdm> elements = each(sequence.elements(), this::of);
      return elements == sequence.elements() ? sequence : Vdm.sequence(elements);
    }
    if (value instanceof Vdm.Set set) {
      List<Vdm> elements = each(set.elements(), this::of);
      return elements == set.elements() ? set : Vdm.set(elements);
    }
    if (value instanceof Vdm.Map map) {
      List<Vdm.Maplet> maplets = each(map.maplets(), this::ofMaplet);
      return maplets == map.maplets() ? map : Vdm.map(maplets);
    }
    if (value instanceof Vdm.Application application) {
      return ofApplication(application);
    }
    throw new AssertionError(value);
  }

  private Vdm.Maplet ofMaplet(Vdm.Maplet maplet) {
    Vdm key = of(maplet.key());
    Vdm value = of(maplet.value());
    return key == maplet.key() && value == maplet.value() ? maplet : new Vdm.Maplet(key, value);
  }

  private Vdm ofApplication(Vdm.Application application) {
    List<Vdm.Argument> arguments = each(application.arguments(), this::ofArgument);
    return arguments == application.arguments()
        ? application
        : new Vdm.Application(application.function(), arguments, application.labelled());
  }

  private Vdm.Argument ofArgument(Vdm.Argument argument) {
    Vdm value = of(argument.value());
    return value == argument.value() ? argument : new Vdm.Argument(argument.label(), value);
  }

  /** The parts with their names replaced; the list itself, if they have none. */
  private static <T> List<T> each(List<T> parts, UnaryOperator<T> replaced) {
    List<T> all = parts;
    for (int i = 0; i < parts.size(); i++) {
      T part = replaced.apply(parts.get(i));
      if (part != parts.get(i)) {
        all = all == parts ? new ArrayList<>(parts) : all;
        all.set(i, part);
      }
    }
    return all;
  }
}
