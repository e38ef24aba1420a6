package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.debug.ConsoleDebugLink;
import com.fujitsu.vdmj.debug.DebugLink;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;

/** A debugger that never stops: nobody is there to answer it. */
public final class SilentDebugLink extends ConsoleDebugLink {

  private static final SilentDebugLink INSTANCE = new SilentDebugLink();

  private SilentDebugLink() {}

  /** The link, as VDMJ asks for it. */
  public static DebugLink getInstance() {
    return INSTANCE;
  }

  @Override
  public void stopped(Context context, LexLocation location, Exception exception) {
    // The error is thrown as well.
  }

  @Override
  public boolean isDebugging() {
    return false;
  }
}
