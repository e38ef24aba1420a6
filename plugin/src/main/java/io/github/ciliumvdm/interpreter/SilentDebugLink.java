package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.debug.ConsoleDebugLink;
import com.fujitsu.vdmj.debug.DebugLink;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;

/** A debugger that never stops: without a terminal it would wait for input for ever. */
public final class SilentDebugLink extends ConsoleDebugLink {

  private static final SilentDebugLink INSTANCE = new SilentDebugLink();

  private SilentDebugLink() {}

  /** The link, as VDMJ asks for it. */
  public static DebugLink getInstance() {
    return INSTANCE;
  }

  @Override
  public void stopped(Context context, LexLocation location, Exception exception) {
    // The error is printed by the command that meets it.
  }

  /** Otherwise VDMJ reads the next line of input while it evaluates this one, and drops it. */
  @Override
  public boolean isDebugging() {
    return false;
  }
}
