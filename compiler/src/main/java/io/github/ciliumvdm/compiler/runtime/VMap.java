package io.github.ciliumvdm.compiler.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map. Its keys are in the order in which they came. */
public final class VMap<K extends @Nullable Object, V extends @Nullable Object> {

  private static final VMap<?, ?> EMPTY = new VMap<>(new Index(0), List.of());

  private final Index index;
  private final List<V> values;

  private VMap(Index index, List<V> values) {
    this.index = index;
    this.values = values;
  }

  /** The empty map. */
  @SuppressWarnings("unchecked") // It has no entries.
  public static <K extends @Nullable Object, V extends @Nullable Object> VMap<K, V> empty() {
    return (VMap<K, V>) EMPTY;
  }

  /** One key and its value. */
  public static <K extends @Nullable Object, V extends @Nullable Object> VMap<K, V> of(
      K key, V value) {
    Builder<K, V> one = new Builder<>();
    one.put(key, value);
    return one.build();
  }

  /** These keys and values. */
  public static <K, V> VMap<K, V> copyOf(Map<? extends K, ? extends V> entries) {
    Builder<K, V> all = new Builder<>();
    entries.forEach(all::put);
    return all.build();
  }

  /** The same map, of wider types. */
  @SuppressWarnings("unchecked") // Nothing can be put into it.
  public static <K extends @Nullable Object, V extends @Nullable Object> VMap<K, V> widen(
      VMap<? extends K, ? extends V> map) {
    return (VMap<K, V>) map;
  }

  /** How many keys there are. */
  public int size() {
    return index.size();
  }

  /** Is there none? */
  public boolean isEmpty() {
    return index.size() == 0;
  }

  /** Has it the key? */
  public boolean containsKey(@Nullable Object key) {
    return index.find(key) >= 0;
  }

  /** The value of the key, or null. */
  public @Nullable V get(@Nullable Object key) {
    int found = index.find(key);
    return found < 0 ? null : values.get(found);
  }

  /** The value of the key, which must be there. */
  public V apply(@Nullable Object key) {
    int found = index.find(key);
    if (found < 0) {
      throw VdmException.undefined("a map has no key " + Values.text(key));
    }
    return values.get(found);
  }

  @SuppressWarnings("unchecked") // Only keys of the type were put into it.
  private K key(int position) {
    return (K) index.get(position);
  }

  /** Its keys. */
  public VSet<K> keys() {
    return isEmpty() ? VSet.empty() : VSet.of(index);
  }

  /** Its values. */
  public VSet<V> values() {
    VSet.Builder<V> all = new VSet.Builder<>();
    values.forEach(all::add);
    return all.build();
  }

  /** This, with the entries of the other in the place of its own. */
  public VMap<K, V> override(VMap<? extends K, ? extends V> other) {
    Builder<K, V> all = new Builder<>();
    all.putAll(this);
    all.putAll(other);
    return all.build();
  }

  /** This, with another value of a key. */
  public VMap<K, V> with(K key, V value) {
    return override(of(key, value));
  }

  /** Both together; a key that is in both has one value. */
  public VMap<K, V> merge(VMap<? extends K, ? extends V> other) {
    Builder<K, V> all = new Builder<>();
    all.putAll(this);
    all.uniteAll(other);
    return all.build();
  }

  /** All of them together; a key that is in several has one value. */
  public static <K extends @Nullable Object, V extends @Nullable Object> VMap<K, V> mergeAll(
      VSet<? extends VMap<? extends K, ? extends V>> maps) {
    Builder<K, V> all = new Builder<>();
    for (VMap<? extends K, ? extends V> map : maps) {
      all.uniteAll(map);
    }
    return all.build();
  }

  /** Only the keys that are, or are not, in the set. */
  public VMap<K, V> restrictKeys(VSet<?> set, boolean inside) {
    Builder<K, V> some = new Builder<>();
    for (int i = 0; i < size(); i++) {
      if (set.contains(key(i)) == inside) {
        some.put(key(i), values.get(i));
      }
    }
    return some.build();
  }

  /** Only the values that are, or are not, in the set. */
  public VMap<K, V> restrictValues(VSet<?> set, boolean inside) {
    Builder<K, V> some = new Builder<>();
    for (int i = 0; i < size(); i++) {
      if (set.contains(values.get(i)) == inside) {
        some.put(key(i), values.get(i));
      }
    }
    return some.build();
  }

  /** The keys by their values, which must all be different. */
  public VMap<V, K> inverse() {
    Builder<V, K> inverted = new Builder<>();
    for (int i = 0; i < size(); i++) {
      if (inverted.has(values.get(i))) {
        throw VdmException.undefined("the inverse of a map that is not injective");
      }
      inverted.put(values.get(i), key(i));
    }
    return inverted.build();
  }

  /** Has every key another value? */
  public boolean isInjective() {
    return values().size() == size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof VMap<?, ?> map) || map.size() != size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      int found = map.index.find(index.get(i));
      if (found < 0 || !Values.equal(values.get(i), map.values.get(found))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 17;
    for (int i = 0; i < size(); i++) {
      hash += Values.hash(index.get(i)) * 31 ^ Values.hash(values.get(i));
    }
    return hash;
  }

  @Override
  public String toString() {
    return Values.text(this);
  }

  /** Collects the entries of a map. */
  public static final class Builder<K extends @Nullable Object, V extends @Nullable Object> {

    private final Index index = new Index(0);
    private final List<V> values = new ArrayList<>();

    /** An empty one. */
    public Builder() {}

    boolean has(K key) {
      return index.find(key) >= 0;
    }

    /** The value of a key, in the place of one that it has. */
    public void put(K key, V value) {
      int position = index.add(key);
      if (position < values.size()) {
        values.set(position, value);
      } else {
        values.add(value);
      }
    }

    /** The value of a key, which must not have another. */
    public void unite(K key, V value) {
      int position = index.add(key);
      if (position == values.size()) {
        values.add(value);
      } else if (!Values.equal(values.get(position), value)) {
        throw VdmException.undefined("two values of the key " + Values.text(key));
      }
    }

    void putAll(VMap<? extends K, ? extends V> map) {
      for (int i = 0; i < map.size(); i++) {
        put(map.key(i), map.values.get(i));
      }
    }

    void uniteAll(VMap<? extends K, ? extends V> map) {
      for (int i = 0; i < map.size(); i++) {
        unite(map.key(i), map.values.get(i));
      }
    }

    /** The map of them all; nothing more is put then. */
    public VMap<K, V> build() {
      return values.isEmpty() ? empty() : new VMap<>(index, values);
    }
  }
}
