package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INApplyExpression;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INExpressionList;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;

/** The application of a function, a map or a sequence. */
public final class Application extends INApplyExpression {

  private static final long serialVersionUID = 1L;

  public Application(INExpression root, INExpressionList args, TCType type) {
    super(root, args, type);
    this.breakpoint = new Unwatched(location);
  }

  @Override
  public Value eval(Context context) {
    return root instanceof Variable name
            && name.global(context) instanceof Function function
            && function.arity() == args.size()
        ? call(function, context)
        : super.eval(context);
  }

  private Value call(Function function, Context context) {
    breakpoint.check(location, context);
    try {
      ValueList arguments = new ValueList();
      for (int i = 0; i < args.size(); i++) {
        arguments.add(args.get(i).eval(context));
      }
      return function.call(location, arguments, context);
    } catch (ValueException e) {
      return abort(e);
    }
  }
}
