package io.github.ciliumvdm.compiler.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Different values in the order in which they came, each found again by VDM's equality. */
final class Index {

  /** So many are looked through one by one. */
  private static final int FEW = 8;

  private @Nullable Object[] keys;
  private int size;

  /** Positions + 1 by hash code, open addressing; none as long as there are few. */
  private int @Nullable [] table;

  Index(int expected) {
    keys = new Object[Math.max(4, expected)];
  }

  int size() {
    return size;
  }

  @Nullable Object get(int position) {
    return keys[position];
  }

  /** Where the value is, or -1. */
  int find(@Nullable Object key) {
    int[] slots = table;
    if (slots == null) {
      for (int i = 0; i < size; i++) {
        if (Values.equal(keys[i], key)) {
          return i;
        }
      }
      return -1;
    }
    return slots[slot(slots, key)] - 1;
  }

  /** Where the value is, which is added if it is new. */
  int add(@Nullable Object key) {
    int[] slots = table;
    if (slots == null) {
      int found = find(key);
      if (found >= 0) {
        return found;
      }
      append(key);
      if (size > FEW) {
        rehash(64);
      }
      return size - 1;
    }
    int slot = slot(slots, key);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    append(key);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      rehash(slots.length * 2);
    }
    return size - 1;
  }

  private void append(@Nullable Object key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  private void rehash(int length) {
    int[] slots = new int[length];
    for (int i = 0; i < size; i++) {
      slots[slot(slots, keys[i])] = i + 1;
    }
    table = slots;
  }

  /** The slot of the value, or the empty one that it would get. */
  private int slot(int[] slots, @Nullable Object key) {
    int mask = slots.length - 1;
    int hash = Values.hash(key);
    int slot = (((hash ^ (hash >>> 16)) * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] != 0 && !Values.equal(keys[slots[slot] - 1], key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
