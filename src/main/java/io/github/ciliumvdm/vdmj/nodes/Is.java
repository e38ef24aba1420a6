package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INIsExpression;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.vdmj.Conversion;
import org.jspecify.annotations.Nullable;

/** The question whether a value is of a type. */
public final class Is extends INIsExpression {

  private static final long serialVersionUID = 1L;

  private static final int INVARIANT_VIOLATED = 4060;

  public Is(
      LexLocation location,
      TCType basictype,
      TCNameToken typename,
      INExpression test,
      INDefinition typedef) {
    super(location, basictype, typename, test, typedef);
    this.breakpoint = new Unwatched(location);
  }

  @Override
  public Value eval(Context context) {
    TCType type = type();
    if (type == null) {
      return super.eval(context);
    }
    breakpoint.check(location, context);
    return new BooleanValue(is(test.eval(context), type, context));
  }

  private @Nullable TCType type() {
    if (typename == null) {
      return basictype;
    }
    return typedef != null && typedef.isTypeDefinition() ? typedef.getType() : null;
  }

  private static boolean is(Value value, TCType type, Context context) {
    if (Conversion.isRefused(value, type)) {
      return false;
    }
    try {
      value.convertValueTo(type, context);
      return true;
    } catch (ContextException e) {
      if (e.number != INVARIANT_VIOLATED) {
        throw e;
      }
      return false;
    } catch (ValueException e) {
      return false;
    }
  }
}
