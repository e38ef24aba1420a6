package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INExpressionList;
import com.fujitsu.vdmj.in.expressions.INMkTypeExpression;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.vdmj.Conversion;

/** The making of a record. */
public final class MakeRecord extends INMkTypeExpression {

  private static final long serialVersionUID = 1L;

  public MakeRecord(LexLocation location, TCRecordType recordType, INExpressionList args) {
    super(location, recordType, args);
    this.breakpoint = new Unwatched(location);
  }

  @Override
  public Value eval(Context context) {
    breakpoint.check(location, context);
    ValueList values = new ValueList();
    for (int i = 0; i < args.size(); i++) {
      values.add(args.get(i).eval(context));
    }
    try {
      return new RecordValue(recordType, Conversion.ofFields(values, recordType, context), context);
    } catch (ValueException e) {
      return abort(e);
    }
  }
}
