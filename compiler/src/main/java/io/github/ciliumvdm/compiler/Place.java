package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;

/** Where something is written. */
final class Place {

  private Place() {}

  /** The place as text: {@code Entry.vdmsl:12:3}. */
  static String of(LexLocation location) {
    return location.file.getName() + ":" + location.startLine + ":" + location.startPos;
  }

  /** The same as a Java literal. */
  static String literal(LexLocation location) {
    return Literals.text(of(location));
  }
}
