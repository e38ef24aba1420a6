package io.github.ciliumvdm.compiler.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A set. Of equal elements the first is kept. It goes through its elements in the order in which
 * they came; {@link #sorted} is the order in which VDMJ does.
 */
public final class VSet<E extends @Nullable Object> implements Iterable<E> {

  private static final VSet<?> EMPTY = new VSet<>(new Index(0));

  private final Index index;
  private int hash;

  private VSet(Index index) {
    this.index = index;
  }

  static <E extends @Nullable Object> VSet<E> of(Index index) {
    return new VSet<>(index);
  }

  /** The empty set. */
  @SuppressWarnings("unchecked") // It has no elements.
  public static <E extends @Nullable Object> VSet<E> empty() {
    return (VSet<E>) EMPTY;
  }

  /** These elements. */
  @SafeVarargs
  public static <E extends @Nullable Object> VSet<E> of(E... elements) {
    Builder<E> all = new Builder<>();
    for (E element : elements) {
      all.add(element);
    }
    return all.build();
  }

  /** These elements. */
  public static <E extends @Nullable Object> VSet<E> copyOf(Collection<? extends E> elements) {
    Builder<E> all = new Builder<>();
    elements.forEach(all::add);
    return all.build();
  }

  /** The whole numbers from one to another. */
  public static VSet<Long> range(long first, long last) {
    Builder<Long> all = new Builder<>();
    for (long number = first; number <= last; number++) {
      all.add(number);
    }
    return all.build();
  }

  /** The same set, of a wider type. */
  @SuppressWarnings("unchecked") // Nothing can be put into it.
  public static <E extends @Nullable Object> VSet<E> widen(VSet<? extends E> set) {
    return (VSet<E>) set;
  }

  /** How many elements there are. */
  public int size() {
    return index.size();
  }

  /** Is there none? */
  public boolean isEmpty() {
    return index.size() == 0;
  }

  /** Is it one of them? */
  public boolean contains(@Nullable Object element) {
    return index.find(element) >= 0;
  }

  /** An element, counted from 0 in the order in which they came. */
  @SuppressWarnings("unchecked") // Only elements of the type were put into it.
  E get(int position) {
    return (E) index.get(position);
  }

  /** These and those. */
  public VSet<E> union(VSet<? extends E> other) {
    if (other.isEmpty()) {
      return this;
    }
    Builder<E> all = new Builder<>();
    for (E element : this) {
      all.add(element);
    }
    for (E element : other) {
      all.add(element);
    }
    return all.build();
  }

  /** Those of these that are not in the other. */
  public VSet<E> minus(VSet<?> other) {
    Builder<E> some = new Builder<>();
    for (E element : this) {
      if (!other.contains(element)) {
        some.add(element);
      }
    }
    return some.build();
  }

  /** Those of these that are in the other too. */
  public VSet<E> inter(VSet<?> other) {
    Builder<E> some = new Builder<>();
    for (E element : this) {
      if (other.contains(element)) {
        some.add(element);
      }
    }
    return some.build();
  }

  /** Are all of these in the other? */
  public boolean isSubsetOf(VSet<?> other) {
    if (size() > other.size()) {
      return false;
    }
    for (E element : this) {
      if (!other.contains(element)) {
        return false;
      }
    }
    return true;
  }

  /** Are all of these in the other, and something else? */
  public boolean isProperSubsetOf(VSet<?> other) {
    return size() < other.size() && isSubsetOf(other);
  }

  /**
   * The elements of all the sets. Only where equal records meet that differ in what equality leaves
   * out, the order of the sets can be seen; sorting them costs much.
   */
  public static <E extends @Nullable Object> VSet<E> dunion(
      VSet<? extends VSet<? extends E>> sets) {
    Index all = new Index(0);
    if (!addAll(sets, all)) {
      all = new Index(0);
      addAll(sets.sorted(), all);
    }
    return all.size() == 0 ? empty() : new VSet<>(all);
  }

  /** Adds the elements of the sets; is each the same object as all that are equal to it? */
  private static boolean addAll(Iterable<? extends VSet<?>> sets, Index all) {
    boolean same = true;
    for (VSet<?> set : sets) {
      for (Object element : set) {
        Object kept = all.get(all.add(element));
        same &= kept == element || kept instanceof String || kept instanceof Long;
      }
    }
    return same;
  }

  /** The elements that are in each of the sets, of which there must be one. */
  public static <E extends @Nullable Object> VSet<E> dinter(
      VSet<? extends VSet<? extends E>> sets) {
    if (sets.isEmpty()) {
      throw VdmException.undefined("dinter of no set");
    }
    Seq<? extends VSet<? extends E>> all = sets.sorted();
    VSet<E> common = widen(all.head());
    for (VSet<? extends E> set : all.tail()) {
      common = common.inter(set);
    }
    return common;
  }

  /** All its subsets. */
  public VSet<VSet<E>> power() {
    if (size() > 20) {
      throw VdmException.undefined("power of a set of " + size());
    }
    Builder<VSet<E>> all = new Builder<>();
    for (int choice = 0; choice < 1 << size(); choice++) {
      Builder<E> some = new Builder<>();
      for (int i = 0; i < size(); i++) {
        if ((choice >> i & 1) == 1) {
          some.add(get(i));
        }
      }
      all.add(some.build());
    }
    return all.build();
  }

  /** The elements in VDMJ's order: numbers by size, all else by its text. */
  public Seq<E> sorted() {
    List<E> all = new ArrayList<>(size());
    for (E element : this) {
      all.add(element);
    }
    if (!isInOrder(all)) {
      all.sort(Values::compare);
    }
    return Seq.copyOf(all);
  }

  private static boolean isInOrder(List<?> elements) {
    for (int i = 1; i < elements.size(); i++) {
      if (Values.compare(elements.get(i - 1), elements.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Its only element, if it has one only. */
  public E only() {
    if (size() != 1) {
      throw VdmException.undefined("a set of " + size() + " instead of one");
    }
    return get(0);
  }

  @Override
  public Iterator<E> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public E next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return get(next++);
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof VSet<?> set && set.size() == size() && isSubsetOf(set));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      for (E element : this) {
        known += Values.hash(element);
      }
      known = known * 31 + 11;
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return Values.text(this);
  }

  /** Collects the elements of a set. */
  public static final class Builder<E extends @Nullable Object> {

    private final Index index = new Index(0);

    /** An empty one. */
    public Builder() {}

    /** One more, if it is not in it. */
    public void add(E element) {
      index.add(element);
    }

    /** The set of them all; nothing more is added then. */
    public VSet<E> build() {
      return index.size() == 0 ? empty() : new VSet<>(index);
    }
  }
}
