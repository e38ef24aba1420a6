package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.StateContext;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.Value;
import org.jspecify.annotations.Nullable;

/**
 * The context of a call. It knows the outermost context, to which VDMJ goes back through all
 * callers for each global name.
 */
final class Frame extends StateContext {

  private static final long serialVersionUID = 1L;

  final Context globals;

  Frame(LexLocation from, String title, @Nullable Context freeVariables, Context caller) {
    super(from, title, freeVariables, caller, null);
    this.globals = globalsOf(caller);
  }

  private static Context globalsOf(Context caller) {
    Context context = caller;
    while (context.outer != null) {
      if (context instanceof Frame frame) {
        return frame.globals;
      }
      context = context.outer;
    }
    return context;
  }

  @Override
  public @Nullable Value get(Object name) {
    return getOrDefault(name, null);
  }

  /** The value of a name of the call itself. */
  @Nullable Value own(TCNameToken name) {
    Value value = get(name);
    return value != null || freeVariables == null ? value : freeVariables.get(name);
  }

  @Override
  public @Nullable Value check(TCNameToken name) {
    Value value = own(name);
    return value == null ? globals.check(name) : value;
  }

  @Override
  public Context getGlobal() {
    return globals;
  }
}
