package io.github.ciliumvdm.compiler;

/** What the compiled modules can check while they run. */
public enum Check {
  /** Invariants of types, when a value is made. */
  INVARIANTS,
  /** Preconditions, when something is called. */
  PRECONDITIONS,
  /** Postconditions, when it returns. */
  POSTCONDITIONS,
  /** Measures, when a function calls itself. */
  MEASURES
}
