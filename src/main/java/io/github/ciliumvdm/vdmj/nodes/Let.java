package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INDefinitionList;
import com.fujitsu.vdmj.in.definitions.INValueDefinition;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INLetDefExpression;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.values.Value;

/** Local definitions. */
public final class Let extends INLetDefExpression {

  private static final long serialVersionUID = 1L;

  private final boolean values;

  public Let(LexLocation location, INDefinitionList localDefs, INExpression expression) {
    super(location, localDefs, expression);
    this.breakpoint = new Unwatched(location);
    values = localDefs.stream().allMatch(INValueDefinition.class::isInstance);
  }

  @Override
  public Value eval(Context context) {
    if (!values) {
      return super.eval(context);
    }
    breakpoint.check(location, context);
    Context inner = new Context(location, "let expression", context);
    for (INDefinition definition : localDefs) {
      inner.putList(definition.getNamedValues(inner));
    }
    return expression.eval(inner);
  }
}
