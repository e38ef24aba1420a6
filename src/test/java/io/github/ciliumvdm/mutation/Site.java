package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.expressions.INExpression;
import java.util.List;

/**
 * An expression of the model, which is in one place of VDMJ's tree, or in several if VDMJ has made
 * functions of it.
 *
 * @param definition the function, operation, value or type that it is part of
 * @param isCondition whether its value is a truth that something depends on
 */
record Site(
    String module,
    String definition,
    INExpression expression,
    boolean isCondition,
    List<Slot> slots) {

  void put(INExpression other) {
    slots.forEach(slot -> slot.put(other));
  }

  void restore() {
    put(expression);
  }
}
