package io.github.ciliumvdm.vdm;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/** A VDM-SL value, or any other expression made of one name. */
public sealed interface Vdm {

  /** Text that stands for itself: a number, a quote, a boolean, nil, a name. */
  record Atom(String text) implements Vdm {}

  /** A string literal of any characters but U+FFFF, which becomes the replacement character. */
  record Text(String characters) implements Vdm {

    /** VDMJ takes this one for the end of its input. */
    private static final char END_OF_INPUT = '\uFFFF';

    private static final char REPLACEMENT = '\uFFFD';

    public Text {
      characters = characters.replace(END_OF_INPUT, REPLACEMENT);
    }
  }

  /** A sequence of values. */
  record Sequence(List<Vdm> elements) implements Vdm {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /** A set of values, in the order given. */
  record Set(List<Vdm> elements) implements Vdm {
    public Set {
      elements = List.copyOf(elements);
    }
  }

  /** A map, in the order given. */
  record Map(List<Maplet> maplets) implements Vdm {
    public Map {
      maplets = List.copyOf(maplets);
    }
  }

  /** A key of a map and what it is mapped to. */
  record Maplet(Vdm key, Vdm value) {}

  /** A function's name, or a record's constructor, and its labelled arguments. */
  record Application(String function, List<Argument> arguments, boolean labelled) implements Vdm {
    public Application {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument, and what it is called. */
  record Argument(String label, Vdm value) {}

  static Vdm nil() {
    return new Atom("nil");
  }

  static Vdm bool(boolean truth) {
    return new Atom(String.valueOf(truth));
  }

  static Vdm number(long number) {
    return new Atom(Long.toString(number));
  }

  static Vdm number(BigInteger number) {
    return new Atom(number.toString());
  }

  /** A quote; its name comes from a table, never from input. */
  static Vdm quote(String name) {
    return new Atom("<" + Identifiers.checked(name) + ">");
  }

  /** A name that is in scope, such as {@code Policy`ANY}; never from input. */
  static Vdm name(String name) {
    return new Atom(Identifiers.checked(name));
  }

  static Vdm text(String characters) {
    return new Text(characters);
  }

  static Vdm sequence(List<? extends Vdm> elements) {
    return new Sequence(List.copyOf(elements));
  }

  static <T> Vdm sequence(List<T> elements, Function<? super T, ? extends Vdm> value) {
    return sequence(elements.stream().map(value).toList());
  }

  static Vdm set(List<? extends Vdm> elements) {
    return new Set(List.copyOf(elements));
  }

  static Vdm map(List<Maplet> maplets) {
    return new Map(maplets);
  }

  /** A record, its fields labelled with their names. */
  static Application record(String module, String type, List<Argument> fields) {
    return new Application("mk_" + Identifiers.checked(module + "`" + type), fields, true);
  }

  /** A record so short that its fields need no labels. */
  static Application shortRecord(String module, String type, Vdm... fields) {
    return new Application("mk_" + Identifiers.checked(module + "`" + type), bare(fields), false);
  }

  /** A function applied to its arguments. */
  static Application apply(String function, Vdm... arguments) {
    return new Application(Identifiers.checked(function), bare(arguments), false);
  }

  private static List<Argument> bare(Vdm... values) {
    Argument[] arguments = new Argument[values.length];
    for (int i = 0; i < values.length; i++) {
      arguments[i] = new Argument("", values[i]);
    }
    return List.of(arguments);
  }
}
