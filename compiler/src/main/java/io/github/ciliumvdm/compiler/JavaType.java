package io.github.ciliumvdm.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How Java has values: a kind, what is inside, whether null is among them, and whether they are
 * objects.
 *
 * @param records the VDM names of the records that they can be
 */
record JavaType(
    Kind kind, List<JavaType> of, Set<String> records, boolean nullable, boolean boxed) {

  /** The kinds. */
  enum Kind {
    /** No value at all: the elements of an empty collection. */
    NONE,
    /** nil alone. */
    NIL,
    BOOL,
    INT,
    CHAR,
    QUOTE,
    TOKEN,
    /** A sequence of characters. */
    TEXT,
    SEQ,
    SET,
    MAP,
    TUPLE,
    RECORD,
    /** Anything. */
    ANY,
    /** Nothing is returned. */
    VOID
  }

  static final JavaType NONE = of(Kind.NONE);
  static final JavaType NIL = new JavaType(Kind.NIL, List.of(), Set.of(), true, true);
  static final JavaType BOOL = of(Kind.BOOL);
  static final JavaType INT = of(Kind.INT);
  static final JavaType CHAR = of(Kind.CHAR);
  static final JavaType QUOTE = of(Kind.QUOTE);
  static final JavaType TOKEN = of(Kind.TOKEN);
  static final JavaType TEXT = of(Kind.TEXT);
  static final JavaType TUPLE = of(Kind.TUPLE);
  static final JavaType ANY = of(Kind.ANY);
  static final JavaType VOID = of(Kind.VOID);

  static JavaType of(Kind kind, JavaType... of) {
    boolean primitive = kind == Kind.BOOL || kind == Kind.INT || kind == Kind.CHAR;
    List<JavaType> inside = new ArrayList<>();
    for (JavaType each : of) {
      inside.add(each.box());
    }
    return new JavaType(kind, List.copyOf(inside), Set.of(), false, !primitive);
  }

  static JavaType record(Set<String> names) {
    return new JavaType(Kind.RECORD, List.of(), new TreeSet<>(names), false, true);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isPrimitive() {
    return !boxed;
  }

  /** Always an empty sequence. */
  boolean isEmptySeq() {
    return kind == Kind.SEQ && of.get(0).is(Kind.NONE);
  }

  JavaType box() {
    return new JavaType(kind, of, records, nullable, true);
  }

  JavaType unbox() {
    boolean primitive = kind == Kind.BOOL || kind == Kind.INT || kind == Kind.CHAR;
    return new JavaType(kind, of, records, false, !primitive);
  }

  JavaType orNull() {
    return new JavaType(kind, of, records, true, true);
  }

  JavaType notNull() {
    return new JavaType(kind, of, records, false, boxed);
  }

  JavaType element() {
    return of.get(0);
  }

  /** What has the values of both. */
  JavaType join(JavaType other) {
    if (equals(other)) {
      return this;
    }
    if (is(Kind.NONE)) {
      return other;
    }
    if (other.is(Kind.NONE)) {
      return this;
    }
    if (is(Kind.NIL)) {
      return other.orNull();
    }
    if (other.is(Kind.NIL)) {
      return orNull();
    }
    boolean either = nullable || other.nullable;
    JavaType joined = joined(other);
    return either ? joined.orNull() : joined;
  }

  private JavaType joined(JavaType other) {
    if (is(Kind.TEXT) && other.isEmptySeq()) {
      return notNull();
    }
    if (isEmptySeq() && other.is(Kind.TEXT)) {
      return other.notNull();
    }
    if (kind != other.kind) {
      return ANY;
    }
    return switch (kind) {
      case SEQ, SET, MAP -> joinedInside(other);
      case RECORD -> joinedRecords(other);
      default -> new JavaType(kind, of, records, false, boxed || other.boxed);
    };
  }

  private JavaType joinedInside(JavaType other) {
    JavaType[] inside = new JavaType[of.size()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = of.get(i).join(other.of.get(i));
    }
    return of(kind, inside);
  }

  private JavaType joinedRecords(JavaType other) {
    Set<String> names = new TreeSet<>(records);
    names.addAll(other.records);
    return record(names);
  }
}
