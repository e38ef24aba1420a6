package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INExpressionList;
import java.lang.reflect.Field;

/** A place of VDMJ's tree that holds an expression, which another one can be put in for. */
sealed interface Slot {

  void put(INExpression expression);

  /** A field of a node. VDMJ's are final, but nothing is done to them that depends on that. */
  record InField(Object holder, Field field) implements Slot {
    @Override
    public void put(INExpression expression) {
      try {
        field.set(holder, expression);
      } catch (IllegalAccessException e) {
        throw new AssertionError("VDMJ's tree cannot be changed at " + field, e);
      }
    }
  }

  /** An element of a list of expressions. */
  record InList(INExpressionList list, int index) implements Slot {
    @Override
    public void put(INExpression expression) {
      list.set(index, expression);
    }
  }
}
