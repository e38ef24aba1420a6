package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.patterns.INMultipleBind;
import com.fujitsu.vdmj.in.patterns.INMultipleBindList;
import com.fujitsu.vdmj.in.patterns.INMultipleSeqBind;
import com.fujitsu.vdmj.in.patterns.INMultipleSetBind;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.ValueList;
import org.jspecify.annotations.Nullable;

/** One name, bound to the elements of one set or sequence. */
record Range(INMultipleBind bind, Identifier name) {

  /** What a quantification is about, if it is no more than this. */
  static @Nullable Range of(INMultipleBindList binds) {
    return binds.size() == 1
            && (binds.get(0) instanceof INMultipleSeqBind
                || binds.get(0) instanceof INMultipleSetBind)
            && binds.get(0).plist.size() == 1
            && binds.get(0).plist.get(0) instanceof Identifier name
        ? new Range(binds.get(0), name)
        : null;
  }

  /** Whether the predicate has the truth value for one of the elements. */
  boolean has(boolean truth, INExpression predicate, LexLocation location, Context context)
      throws ValueException {
    ValueList values = bind.getBindValues(context, false);
    for (int i = 0; i < values.size(); i++) {
      Context inner = new Context(location, "quantification", context);
      inner.put(name.key(), values.get(i));
      if (isTrue(predicate, inner, context) == truth) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrue(INExpression predicate, Context inner, Context context) {
    try {
      return predicate.eval(inner).boolValue(context);
    } catch (ValueException e) {
      predicate.abort(e);
      return false;
    }
  }
}
