package io.github.ciliumvdm.compiler.runtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of anything but characters (that is a {@link String}). Indices count from 0 here and
 * from 1 in {@link #at}, as in VDM. The rest after the head is a view, and costs nothing.
 */
public final class Seq<E extends @Nullable Object> implements Iterable<E> {

  private static final Seq<?> EMPTY = new Seq<>(new Object[0], 0, 0);

  private final @Nullable Object[] elements;
  private final int from;
  private final int size;
  private int hash;

  private Seq(@Nullable Object[] elements, int from, int size) {
    this.elements = elements;
    this.from = from;
    this.size = size;
  }

  /** The empty sequence. */
  @SuppressWarnings("unchecked") // It has no elements.
  public static <E extends @Nullable Object> Seq<E> empty() {
    return (Seq<E>) EMPTY;
  }

  /** These elements, in order. */
  @SafeVarargs
  public static <E extends @Nullable Object> Seq<E> of(E... elements) {
    return new Seq<>(Arrays.copyOf(elements, elements.length, Object[].class), 0, elements.length);
  }

  /** These elements, in order. */
  public static <E extends @Nullable Object> Seq<E> copyOf(Collection<? extends E> elements) {
    return elements.isEmpty() ? empty() : new Seq<>(elements.toArray(), 0, elements.size());
  }

  /** The same sequence, of a wider type. */
  @SuppressWarnings("unchecked") // Nothing can be put into it.
  public static <E extends @Nullable Object> Seq<E> widen(Seq<? extends E> sequence) {
    return (Seq<E>) sequence;
  }

  /** The characters of a text. */
  public static Seq<Character> ofText(String text) {
    Object[] characters = new Object[text.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = text.charAt(i);
    }
    return new Seq<>(characters, 0, characters.length);
  }

  /** How many elements there are. */
  public int size() {
    return size;
  }

  /** Is there none? */
  public boolean isEmpty() {
    return size == 0;
  }

  /** An element, counted from 0. */
  @SuppressWarnings("unchecked") // Only elements of the type were put into it.
  public E get(int index) {
    if (index < 0 || index >= size) {
      throw VdmException.undefined("there is no element " + (index + 1L) + " of " + size);
    }
    return (E) elements[from + index];
  }

  /** An element, counted from 1. */
  public E at(long number) {
    if (number < 1 || number > size) {
      throw VdmException.undefined("there is no element " + number + " of " + size);
    }
    return get((int) (number - 1));
  }

  /** The first element. */
  public E head() {
    if (size == 0) {
      throw VdmException.undefined("hd of an empty sequence");
    }
    return get(0);
  }

  /** All but the first element. */
  public Seq<E> tail() {
    if (size == 0) {
      throw VdmException.undefined("tl of an empty sequence");
    }
    return size == 1 ? empty() : new Seq<>(elements, from + 1, size - 1);
  }

  /** The elements with these numbers, from 1, as far as there are any. */
  public Seq<E> subsequence(long first, long last) {
    int start = (int) Math.max(1, first);
    int end = (int) Math.min(size, last);
    return start > end ? empty() : new Seq<>(elements, from + start - 1, end - start + 1);
  }

  /** This and then the other. */
  public Seq<E> concat(Seq<? extends E> other) {
    if (other.size == 0) {
      return this;
    }
    if (size == 0) {
      return widen(other);
    }
    @Nullable Object[] both = new Object[Math.addExact(size, other.size)];
    System.arraycopy(elements, from, both, 0, size);
    System.arraycopy(other.elements, other.from, both, size, other.size);
    return new Seq<>(both, 0, both.length);
  }

  /** The elements from the last to the first. */
  public Seq<E> reverse() {
    @Nullable Object[] reversed = new Object[size];
    for (int i = 0; i < size; i++) {
      reversed[i] = elements[from + size - 1 - i];
    }
    return new Seq<>(reversed, 0, size);
  }

  /** All the sequences after one another. */
  public static <E extends @Nullable Object> Seq<E> conc(
      Seq<? extends Seq<? extends E>> sequences) {
    int size = 0;
    for (Seq<? extends E> sequence : sequences) {
      size = Math.addExact(size, sequence.size);
    }
    @Nullable Object[] all = new Object[size];
    int at = 0;
    for (Seq<? extends E> sequence : sequences) {
      System.arraycopy(sequence.elements, sequence.from, all, at, sequence.size);
      at += sequence.size;
    }
    return size == 0 ? empty() : new Seq<>(all, 0, size);
  }

  /** The sequence with other elements at some numbers. */
  public Seq<E> override(VMap<Long, ? extends E> changes) {
    @Nullable Object[] changed = Arrays.copyOfRange(elements, from, from + size);
    for (Long number : changes.keys()) {
      if (number < 1 || number > size) {
        throw VdmException.undefined("there is no element " + number + " of " + size);
      }
      changed[(int) (number - 1)] = changes.apply(number);
    }
    return new Seq<>(changed, 0, size);
  }

  /** The sequence with another element at a number, or with one more. */
  public Seq<E> with(long number, E element) {
    return number == size + 1L ? concat(Seq.of(element)) : override(VMap.of(number, element));
  }

  /** Its different elements. */
  public VSet<E> elems() {
    VSet.Builder<E> all = new VSet.Builder<>();
    for (E element : this) {
      all.add(element);
    }
    return all.build();
  }

  /** Is the element in it? */
  public boolean contains(@Nullable Object element) {
    for (int i = 0; i < size; i++) {
      if (Values.equal(elements[from + i], element)) {
        return true;
      }
    }
    return false;
  }

  /** A view of it. */
  @SuppressWarnings("unchecked") // Only elements of the type were put into it.
  public List<E> asList() {
    return Collections.unmodifiableList(
        (List<E>) Arrays.asList(elements).subList(from, from + size));
  }

  @Override
  public Iterator<E> iterator() {
    return new Elements();
  }

  /** Goes through the elements. */
  private final class Elements implements Iterator<E> {

    private int next = from;

    @Override
    public boolean hasNext() {
      return next < from + size;
    }

    @Override
    @SuppressWarnings("unchecked") // Only elements of the type were put into it.
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return (E) elements[next++];
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Seq<?> sequence)
        || sequence.size != size
        || (hash != 0 && sequence.hash != 0 && hash != sequence.hash)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!Values.equal(elements[from + i], sequence.elements[sequence.from + i])) {
        return false;
      }
    }
    return true;
  }

  /** As that of a {@link String} with the same characters. */
  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      for (int i = 0; i < size; i++) {
        known = 31 * known + Values.hash(elements[from + i]);
      }
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return Values.text(this);
  }

  /** Collects the elements of a sequence. */
  public static final class Builder<E extends @Nullable Object> {

    private @Nullable Object[] elements = new Object[8];
    private int size;

    /** An empty one. */
    public Builder() {}

    /** One more, at the end. */
    public void add(E element) {
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, size * 2);
      }
      elements[size++] = element;
    }

    /** The sequence of them all; nothing more is added then. */
    public Seq<E> build() {
      return size == 0 ? empty() : new Seq<>(elements, 0, size);
    }
  }
}
