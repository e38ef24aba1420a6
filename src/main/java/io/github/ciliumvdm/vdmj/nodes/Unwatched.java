package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Breakpoint;
import com.fujitsu.vdmj.runtime.Context;

/**
 * Where nobody can set a breakpoint. VDMJ asks under a lock at each expression whether somebody
 * wants it to stop; this counts only that the place was reached.
 */
final class Unwatched extends Breakpoint {

  private static final long serialVersionUID = 1L;

  Unwatched(LexLocation location) {
    super(location);
  }

  @Override
  public void check(LexLocation place, Context context) {
    location.hit();
  }
}
