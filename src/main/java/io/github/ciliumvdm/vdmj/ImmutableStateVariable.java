package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.FieldValue;
import com.fujitsu.vdmj.values.InvariantValue;
import com.fujitsu.vdmj.values.MapValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.SetValue;
import com.fujitsu.vdmj.values.TupleValue;
import com.fujitsu.vdmj.values.UpdatableValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueListenerList;
import org.jspecify.annotations.Nullable;

/**
 * A state variable that is only ever assigned to as a whole, or a part of what it holds, and so on.
 * VDMJ copies all parts with each assignment and for each postcondition, lest somebody change them
 * in one place; since nobody does, those who would get copies get the same parts here. They are as
 * VDMJ has them in a state, so that they do everywhere what those do.
 */
final class ImmutableStateVariable extends UpdatableValue {

  private static final long serialVersionUID = 1L;

  /**
   * Whether a value is being copied to be assigned, in this engine: it has this class for itself,
   * and does one thing at a time.
   */
  private static boolean assigning;

  private ImmutableStateVariable(@Nullable Value value, @Nullable ValueListenerList listeners) {
    super(value, listeners, null);
  }

  /** What can take the place of a variable. */
  static ImmutableStateVariable insteadOf(UpdatableValue variable) {
    ImmutableStateVariable shared =
        new ImmutableStateVariable(variable.getValue(), variable.listeners);
    shared.putBack(copy(variable, variable.listeners).getValue());
    return shared;
  }

  /** Makes the variable what it was. */
  synchronized void putBack(Value before) {
    value = before;
  }

  @Override
  public synchronized void atomicSet(LexLocation location, Value newval, @Nullable Context ctxt) {
    value = copy(newval, listeners).getValue();
  }

  @Override
  public synchronized UpdatableValue getUpdatable(@Nullable ValueListenerList watch) {
    return new ImmutableStateVariable(value, watch);
  }

  /**
   * With each call of a function VDMJ copies one level of what it gets, where it is of the type.
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // an equal value may be of another type
  public synchronized Value convertValueTo(TCType to, Context ctxt) throws ValueException {
    Value converted = value.convertValueTo(to, ctxt);
    return converted == value
        ? new ImmutableStateVariable(value, listeners)
        : converted.getUpdatable(listeners);
  }

  @Override
  public synchronized Value getConstant() {
    return assigning ? new ImmutableStateVariable(value, listeners) : super.getConstant();
  }

  @Override
  public synchronized Object clone() {
    return new ImmutableStateVariable(value, listeners);
  }

  /** The copy that VDMJ makes of a value that is assigned, but for the parts that can be shared. */
  private static ImmutableStateVariable copy(Value value, @Nullable ValueListenerList listeners) {
    assigning = true;
    try {
      return shared(value.getConstant().getUpdatable(listeners));
    } finally {
      assigning = false;
    }
  }

  private static ImmutableStateVariable shared(Value part) {
    if (part instanceof ImmutableStateVariable shared) {
      return shared;
    }
    UpdatableValue copied = (UpdatableValue) part;
    shareParts(copied.getValue());
    return new ImmutableStateVariable(copied.getValue(), copied.listeners);
  }

  private static void shareParts(Value copied) {
    if (copied instanceof RecordValue record) {
      record.fieldmap.replaceAll(
          field -> new FieldValue(field.name, shared(field.value), field.comparable));
    } else if (copied instanceof SeqValue sequence) {
      sequence.values.replaceAll(ImmutableStateVariable::shared);
    } else if (copied instanceof SetValue set) {
      set.values.replaceAll(ImmutableStateVariable::shared);
    } else if (copied instanceof MapValue map) {
      map.values.entrySet().forEach(entry -> entry.setValue(shared(entry.getValue())));
    } else if (copied instanceof TupleValue tuple) {
      tuple.values.replaceAll(ImmutableStateVariable::shared);
    } else if (copied instanceof InvariantValue named) {
      shareParts(named.getValue());
    }
  }
}
