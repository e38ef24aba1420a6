package io.github.ciliumvdm.compiler.runtime;

/**
 * Compiled VDM-SL has no value to give: a check that is written in the model failed, or it says
 * nothing.
 */
public final class VdmException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** A precondition does not hold. */
    PRECONDITION,
    /** A postcondition does not hold. */
    POSTCONDITION,
    /** The invariant of a type or of a state does not hold. */
    INVARIANT,
    /** A recursive call has not made the measure smaller. */
    MEASURE,
    /** No alternative of a {@code cases} matches, or no pattern. */
    CASES,
    /** A value is not of the type that it must have. */
    NARROWING,
    /** An operator is not defined there: {@code hd []}, an index, a key that is not in a map. */
    UNDEFINED,
    /** There is no implementation of a function that is not specified in VDM. */
    EXTERNAL
  }

  private final Kind kind;
  private final String place;

  /** The place is {@code Entry.vdmsl:12:3}, or empty where it is not known. */
  public VdmException(Kind kind, String message, String place) {
    super(place.isEmpty() ? message : message + " at " + place);
    this.kind = kind;
    this.place = place;
  }

  /** An operator is not defined there. */
  static VdmException undefined(String message) {
    return new VdmException(Kind.UNDEFINED, message, "");
  }

  /** A precondition does not hold. */
  public static VdmException precondition(String function, String place) {
    return new VdmException(Kind.PRECONDITION, "the precondition of " + function + " fails", place);
  }

  /** A postcondition does not hold. */
  public static VdmException postcondition(String function, String place) {
    return new VdmException(
        Kind.POSTCONDITION, "the postcondition of " + function + " fails", place);
  }

  /** An invariant does not hold. */
  public static VdmException invariant(String type, String place) {
    return new VdmException(Kind.INVARIANT, "the invariant of " + type + " fails", place);
  }

  /** No alternative matches. */
  public static VdmException noMatch(String place) {
    return new VdmException(Kind.CASES, "no pattern matches", place);
  }

  /** Nothing is there that the text speaks of. */
  public static VdmException undefined(String message, String place) {
    return new VdmException(Kind.UNDEFINED, message, place);
  }

  /** A value is of another type than it must be. */
  public static VdmException narrowing(String type, String place) {
    return new VdmException(Kind.NARROWING, "a value is not of the type " + type, place);
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** Where it is written, {@code Entry.vdmsl:12:3}; empty where it is not known. */
  public String place() {
    return place;
  }
}
