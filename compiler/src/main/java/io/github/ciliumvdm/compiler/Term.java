package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.types.TCType;
import org.jspecify.annotations.Nullable;

/**
 * A Java expression: its text, how strongly its outermost operator binds, and what it gives.
 *
 * @param type what VDMJ knows of its value; null if nothing
 */
record Term(String text, int binding, JavaType java, @Nullable TCType type) {

  static final int ATOM = 15;
  static final int UNARY = 14;
  static final int PRODUCT = 12;
  static final int SUM = 11;
  static final int ORDER = 9;
  static final int EQUALITY = 8;
  static final int AND = 4;
  static final int OR = 3;
  static final int CHOICE = 2;

  static Term atom(String text, JavaType java, @Nullable TCType type) {
    return new Term(text, ATOM, java, type);
  }

  /** A condition. */
  static Term condition(String text, int binding) {
    return new Term(text, binding, JavaType.BOOL, null);
  }

  /** The text, in brackets if an operator that binds so strongly stands beside it. */
  String within(int outer) {
    return binding < outer ? "(" + text + ")" : text;
  }

  /** The text as what a dot or a bracket can follow. */
  String atom() {
    return within(ATOM);
  }

  /** A cast of it: what begins with a sign would be taken for the second number of a difference. */
  String castTo(String javaType) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    return "(" + javaType + ") " + (signed ? "(" + text + ")" : within(UNARY));
  }

  Term typed(@Nullable TCType other) {
    return new Term(text, binding, java, other);
  }

  Term as(JavaType other) {
    return new Term(text, binding, other, type);
  }

  /** A number as an object: a literal of Java would be an Integer. */
  Term object() {
    return text.matches("-?[0-9]+") ? new Term(text + "L", binding, java, type) : this;
  }

  /** Is it a name or a constant, which costs nothing to say again? */
  boolean isName() {
    return text.matches("[A-Za-z_$][A-Za-z0-9_$]*|-?[0-9]+L?");
  }
}
