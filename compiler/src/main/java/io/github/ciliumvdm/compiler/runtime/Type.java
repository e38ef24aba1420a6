package io.github.ciliumvdm.compiler.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A VDM type at run time: is a value of it, and what is the value in the form in which compiled
 * code has values of the type? (Sequences of characters are texts there, also in collections.)
 *
 * @param <T> the Java type of its values
 */
public abstract class Type<T extends @Nullable Object> {

  /** {@code bool}. */
  public static final Type<Boolean> BOOL = new Simple<>("bool", Boolean.class, value -> true);

  /** {@code int}. */
  public static final Type<Long> INT = new Simple<>("int", Long.class, value -> true);

  /** {@code nat}. */
  public static final Type<Long> NAT = new Simple<>("nat", Long.class, value -> value >= 0);

  /** {@code nat1}. */
  public static final Type<Long> NAT1 = new Simple<>("nat1", Long.class, value -> value >= 1);

  /** {@code char}. */
  public static final Type<Character> CHAR = new Simple<>("char", Character.class, value -> true);

  /** {@code token}. */
  public static final Type<Token> TOKEN = new Simple<>("token", Token.class, value -> true);

  /** {@code seq of char}. */
  public static final Type<String> TEXT = new Text("seq of char", 0, Integer.MAX_VALUE);

  /** {@code seq1 of char}. */
  public static final Type<String> TEXT1 = new Text("seq1 of char", 1, Integer.MAX_VALUE);

  /** The empty sequence, as a text. */
  public static final Type<String> NO_TEXT = new Text("seq of ?", 0, 0);

  /** Any value. */
  public static final Type<@Nullable Object> ANY = new Any();

  private final String name;

  private Type(String name) {
    this.name = name;
  }

  /** Is the value of this type? */
  public abstract boolean has(@Nullable Object value);

  /** The value, of this type, in the form of this type. */
  abstract T formed(@Nullable Object value);

  /** The value, which must be of this type. */
  public final T narrow(@Nullable Object value, String place) {
    if (!has(value)) {
      throw VdmException.narrowing(name, place);
    }
    return formed(value);
  }

  @Override
  public final String toString() {
    return name;
  }

  /** A record type, by its class. */
  public static <R> Type<R> record(String name, Class<R> type) {
    return new Simple<>(name, type, value -> true);
  }

  /** A quote type. */
  public static Type<Quote> quote(Quote quote) {
    return new Simple<>(quote.toString(), Quote.class, quote::equals);
  }

  /** {@code [T]}. */
  public static <T> Type<@Nullable T> optional(Type<T> type) {
    return new Optional<>(type);
  }

  /** {@code seq of T}. */
  public static <E extends @Nullable Object> Type<Seq<E>> seq(Type<E> element) {
    return new Sequence<>("seq of " + element, element, 0);
  }

  /** {@code seq1 of T}. */
  public static <E extends @Nullable Object> Type<Seq<E>> seq1(Type<E> element) {
    return new Sequence<>("seq1 of " + element, element, 1);
  }

  /** {@code set of T}. */
  public static <E extends @Nullable Object> Type<VSet<E>> set(Type<E> element) {
    return new Set<>("set of " + element, element, 0);
  }

  /** {@code set1 of T}. */
  public static <E extends @Nullable Object> Type<VSet<E>> set1(Type<E> element) {
    return new Set<>("set1 of " + element, element, 1);
  }

  /** {@code map K to V}. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Type<VMap<K, V>> map(
      Type<K> key, Type<V> value) {
    return new Mapping<>("map " + key + " to " + value, key, value, false);
  }

  /** {@code inmap K to V}. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Type<VMap<K, V>> inmap(
      Type<K> key, Type<V> value) {
    return new Mapping<>("inmap " + key + " to " + value, key, value, true);
  }

  /** A product. */
  public static Type<Tuple> product(Type<?>... parts) {
    return new Product(List.of(parts));
  }

  /** A union; {@code T} is what its members have in common in Java. */
  @SafeVarargs
  public static <T extends @Nullable Object> Type<T> union(Type<? extends T>... members) {
    List<Type<? extends T>> all = new ArrayList<>();
    for (Type<? extends T> member : members) {
      all.add(member);
    }
    return new Union<>(List.copyOf(all));
  }

  /** A type without values: that of the elements of an empty collection. */
  public static <T extends @Nullable Object> Type<T> none() {
    return Type.<T>union();
  }

  /** The same type, of values in a form that the caller knows to be that of the other. */
  @SuppressWarnings("unchecked") // The caller knows.
  public static <T extends @Nullable Object> Type<T> as(Type<?> type) {
    return (Type<T>) type;
  }

  /** A type with a name, which may be in use before it is there. */
  public static <T extends @Nullable Object> Type<T> named(String name, Supplier<Type<T>> type) {
    return new Named<>(name, type, value -> true);
  }

  /** A type with a name and an invariant. */
  public static <T extends @Nullable Object> Type<T> named(
      String name, Supplier<Type<T>> type, Predicate<T> invariant) {
    return new Named<>(name, type, invariant);
  }

  private static final class Simple<T> extends Type<T> {
    private final Class<T> type;
    private final Predicate<T> further;

    Simple(String name, Class<T> type, Predicate<T> further) {
      super(name);
      this.type = type;
      this.further = further;
    }

    @Override
    public boolean has(@Nullable Object value) {
      return type.isInstance(value) && further.test(type.cast(value));
    }

    @Override
    @SuppressWarnings("NullAway") // It is an instance.
    T formed(@Nullable Object value) {
      return type.cast(value);
    }
  }

  private static final class Any extends Type<@Nullable Object> {
    Any() {
      super("?");
    }

    @Override
    public boolean has(@Nullable Object value) {
      return true;
    }

    @Override
    @Nullable Object formed(@Nullable Object value) {
      return value;
    }
  }

  private static final class Text extends Type<String> {
    private final int least;
    private final int most;

    Text(String name, int least, int most) {
      super(name);
      this.least = least;
      this.most = most;
    }

    @Override
    public boolean has(@Nullable Object value) {
      if (value instanceof String text) {
        return text.length() >= least && text.length() <= most;
      }
      if (!(value instanceof Seq<?> sequence)
          || sequence.size() < least
          || sequence.size() > most) {
        return false;
      }
      for (Object element : sequence) {
        if (!(element instanceof Character)) {
          return false;
        }
      }
      return true;
    }

    @Override
    String formed(@Nullable Object value) {
      return Values.asText(value);
    }
  }

  private static final class Optional<T> extends Type<@Nullable T> {
    private final Type<T> type;

    Optional(Type<T> type) {
      super("[" + type + "]");
      this.type = type;
    }

    @Override
    public boolean has(@Nullable Object value) {
      return value == null || type.has(value);
    }

    @Override
    @Nullable T formed(@Nullable Object value) {
      return value == null ? null : type.formed(value);
    }
  }

  private static final class Sequence<E extends @Nullable Object> extends Type<Seq<E>> {
    private final Type<E> element;
    private final int least;

    Sequence(String name, Type<E> element, int least) {
      super(name);
      this.element = element;
      this.least = least;
    }

    @Override
    public boolean has(@Nullable Object value) {
      if (!(value instanceof Seq) && !(value instanceof String)) {
        return false;
      }
      Seq<?> sequence = Values.asSeq(value);
      if (sequence.size() < least) {
        return false;
      }
      for (Object each : sequence) {
        if (!element.has(each)) {
          return false;
        }
      }
      return true;
    }

    @Override
    Seq<E> formed(@Nullable Object value) {
      Seq.Builder<E> all = new Seq.Builder<>();
      for (Object each : Values.asSeq(value)) {
        all.add(element.formed(each));
      }
      return all.build();
    }
  }

  private static final class Set<E extends @Nullable Object> extends Type<VSet<E>> {
    private final Type<E> element;
    private final int least;

    Set(String name, Type<E> element, int least) {
      super(name);
      this.element = element;
      this.least = least;
    }

    @Override
    public boolean has(@Nullable Object value) {
      if (!(value instanceof VSet<?> set) || set.size() < least) {
        return false;
      }
      for (Object each : set) {
        if (!element.has(each)) {
          return false;
        }
      }
      return true;
    }

    @Override
    VSet<E> formed(@Nullable Object value) {
      VSet.Builder<E> all = new VSet.Builder<>();
      if (value instanceof VSet<?> set) {
        for (Object each : set) {
          all.add(element.formed(each));
        }
      }
      return all.build();
    }
  }

  private static final class Mapping<K extends @Nullable Object, V extends @Nullable Object>
      extends Type<VMap<K, V>> {
    private final Type<K> key;
    private final Type<V> value;
    private final boolean injective;

    Mapping(String name, Type<K> key, Type<V> value, boolean injective) {
      super(name);
      this.key = key;
      this.value = value;
      this.injective = injective;
    }

    @Override
    public boolean has(@Nullable Object candidate) {
      if (!(candidate instanceof VMap<?, ?> map) || (injective && !map.isInjective())) {
        return false;
      }
      for (Object each : map.keys()) {
        if (!key.has(each) || !value.has(map.get(each))) {
          return false;
        }
      }
      return true;
    }

    @Override
    VMap<K, V> formed(@Nullable Object candidate) {
      VMap.Builder<K, V> all = new VMap.Builder<>();
      if (candidate instanceof VMap<?, ?> map) {
        for (Object each : map.keys()) {
          all.put(key.formed(each), value.formed(map.get(each)));
        }
      }
      return all.build();
    }
  }

  private static final class Product extends Type<Tuple> {
    private final List<Type<?>> parts;

    Product(List<Type<?>> parts) {
      super("a product of " + parts.size());
      this.parts = parts;
    }

    @Override
    public boolean has(@Nullable Object value) {
      if (!(value instanceof Tuple tuple) || tuple.size() != parts.size()) {
        return false;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).has(tuple.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    Tuple formed(@Nullable Object value) {
      @Nullable Object[] formed = new Object[parts.size()];
      if (value instanceof Tuple tuple) {
        for (int i = 0; i < formed.length; i++) {
          formed[i] = parts.get(i).formed(tuple.get(i));
        }
      }
      return Tuple.of(formed);
    }
  }

  private static final class Union<T extends @Nullable Object> extends Type<T> {
    private final List<Type<? extends T>> members;

    Union(List<Type<? extends T>> members) {
      super("a union of " + members.size());
      this.members = members;
    }

    @Override
    public boolean has(@Nullable Object value) {
      for (Type<? extends T> member : members) {
        if (member.has(value)) {
          return true;
        }
      }
      return false;
    }

    @Override
    T formed(@Nullable Object value) {
      for (Type<? extends T> member : members) {
        if (member.has(value)) {
          return member.formed(value);
        }
      }
      throw VdmException.narrowing(toString(), "");
    }
  }

  private static final class Named<T extends @Nullable Object> extends Type<T> {
    private final Supplier<Type<T>> supplier;
    private final Predicate<T> invariant;
    private @Nullable Type<T> type;

    Named(String name, Supplier<Type<T>> type, Predicate<T> invariant) {
      super(name);
      this.supplier = type;
      this.invariant = invariant;
    }

    /** The type, once it is asked for; whoever comes first makes it, and all make the same. */
    private Type<T> type() {
      Type<T> known = type;
      if (known == null) {
        known = supplier.get();
        type = known;
      }
      return known;
    }

    @Override
    public boolean has(@Nullable Object value) {
      return type().has(value) && invariant.test(type().formed(value));
    }

    @Override
    T formed(@Nullable Object value) {
      return type().formed(value);
    }
  }
}
