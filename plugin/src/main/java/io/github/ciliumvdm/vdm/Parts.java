package io.github.ciliumvdm.vdm;

import java.util.List;

/** A value taken apart for layout: what opens it, its items, and what closes it. */
record Parts(String open, List<Item> items, String close) {

  /** An item and what stands before it on its line. */
  record Item(String before, Vdm value) {}

  static Parts of(Vdm value) {
    if (value instanceof Vdm.Atom atom) {
      return whole(atom.text());
    }
    if (value instanceof Vdm.Text text) {
      return whole(Literal.of(text.characters()));
    }
    if (value instanceof Vdm.Sequence sequence) {
      return new Parts("[", bare(sequence.elements()), "]");
    }
    if (value instanceof Vdm.Set set) {
      return new Parts("{", bare(set.elements()), "}");
    }
    if (value instanceof Vdm.Map map) {
      return ofMap(map);
    }
    if (value instanceof Vdm.Application application) {
      return ofApplication(application);
    }
    throw new AssertionError(value);
  }

  private static Parts whole(String text) {
    return new Parts(text, List.of(), "");
  }

  private static List<Item> bare(List<Vdm> values) {
    return values.stream().map(value -> new Item("", value)).toList();
  }

  private static Parts ofMap(Vdm.Map map) {
    if (map.maplets().isEmpty()) {
      return whole("{|->}");
    }
    return new Parts("{", map.maplets().stream().map(Parts::ofMaplet).toList(), "}");
  }

  private static Item ofMaplet(Vdm.Maplet maplet) {
    return new Item(Layout.flat(maplet.key()) + " |-> ", maplet.value());
  }

  private static Parts ofApplication(Vdm.Application application) {
    boolean labelled = application.labelled();
    List<Item> items =
        application.arguments().stream().map(argument -> ofArgument(argument, labelled)).toList();
    return new Parts(application.function() + "(", items, ")");
  }

  private static Item ofArgument(Vdm.Argument argument, boolean labelled) {
    return new Item(labelled ? "/* " + argument.label() + " */ " : "", argument.value());
  }
}
