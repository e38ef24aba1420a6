package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INForAllExpression;
import com.fujitsu.vdmj.in.patterns.INMultipleBindList;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.Value;
import org.jspecify.annotations.Nullable;

/** A universal quantification. */
public final class ForAll extends INForAllExpression {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Range range;

  public ForAll(LexLocation location, INMultipleBindList bindList, INExpression predicate) {
    super(location, bindList, predicate);
    this.breakpoint = new Unwatched(location);
    this.range = Range.of(bindList);
  }

  @Override
  public Value eval(Context context) {
    if (range == null || globals != null) {
      return super.eval(context);
    }
    breakpoint.check(location, context);
    try {
      return new BooleanValue(!range.has(false, predicate, location, context));
    } catch (ValueException e) {
      return abort(e);
    }
  }
}
