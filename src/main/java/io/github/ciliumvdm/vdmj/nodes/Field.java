package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INFieldExpression;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.lex.TCIdentifierToken;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.FieldMap;
import com.fujitsu.vdmj.values.Value;

/** The choice of a field. */
public final class Field extends INFieldExpression {

  private static final long serialVersionUID = 1L;

  /** Where the field was found last: in records of one type it stays there. */
  private int place;

  public Field(INExpression object, TCIdentifierToken field, TCNameToken memberName) {
    super(object, field, memberName);
    this.breakpoint = new Unwatched(location);
  }

  @Override
  public Value evaluate(Context context) throws ValueException {
    FieldMap fields = object.eval(context).recordValue(context).fieldmap;
    if (!isAt(place, fields)) {
      place = 0;
      while (place < fields.size() && !isAt(place, fields)) {
        place++;
      }
    }
    return place < fields.size() ? fields.get(place).value : super.evaluate(context);
  }

  private boolean isAt(int index, FieldMap fields) {
    return index < fields.size() && fields.get(index).name.equals(field.getName());
  }
}
