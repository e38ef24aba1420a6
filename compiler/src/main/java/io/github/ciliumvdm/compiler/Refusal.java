package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;

/** Something that the compiler does not cover, or that is wrong, with its place. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The place, and what is not covered there. */
  Refusal(LexLocation location, String message) {
    super(Place.of(location) + ": " + message);
  }

  /** Several, one a line, with their places. */
  Refusal(String lines) {
    super(lines);
  }
}
