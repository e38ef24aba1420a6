package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INVariableExpression;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.RootContext;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.Value;
import org.jspecify.annotations.Nullable;

/**
 * The use of a name. What was global once always is, as it is the text that says which definition a
 * name means.
 */
public final class Variable extends INVariableExpression {

  private static final long serialVersionUID = 1L;

  private final TCNameToken key;
  private @Nullable Context globals;
  private @Nullable Value value;

  public Variable(TCNameToken name) {
    super(name);
    this.breakpoint = new Unwatched(location);
    this.key = Names.one(name);
  }

  @Override
  public Value eval(Context context) {
    breakpoint.check(location, context);
    Value known = global(context);
    return known == null ? find(context) : known;
  }

  /** The value of a global name that is known. */
  @SuppressWarnings("ReferenceEquality") // a context is a map, and equal ones need not be the same
  @Nullable Value global(Context context) {
    return value != null && globalsOf(context) == globals ? value : null;
  }

  private static Context globalsOf(Context context) {
    Context root = context;
    while (!(root instanceof RootContext)) {
      root = root.outer;
    }
    return root instanceof Frame frame ? frame.globals : root;
  }

  private Value find(Context context) {
    Context at = context;
    while (!(at instanceof RootContext)) {
      Value local = at.getOrDefault(key, null);
      if (local != null) {
        return local;
      }
      at = at.outer;
    }
    Value own = at instanceof Frame frame ? frame.own(key) : null;
    return own == null ? remembered(globalsOf(at), at) : own;
  }

  private Value remembered(Context outermost, Context root) {
    Value found = outermost instanceof Globals ? outermost.get(key) : null;
    if (found == null) {
      return root.lookup(name);
    }
    globals = outermost;
    value = found;
    return found;
  }
}
