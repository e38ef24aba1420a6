package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.values.FieldValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.State;
import com.fujitsu.vdmj.values.UpdatableValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueListener;
import io.github.ciliumvdm.answer.EngineException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of all modules, which can be put back to what it was before. Variables whose parts are
 * assigned to alone are copied, if they have changed since: each tells when it is assigned to.
 */
final class StateSnapshots {

  /** What the variables were, in their order. */
  record Snapshot(List<Value> values) {
    Snapshot {
      values = List.copyOf(values);
    }
  }

  private final List<Variable> variables = new ArrayList<>();
  private final Snapshot initial;

  /** The state that the modules have now, which is the initial one. */
  StateSnapshots(Assignments assignments) {
    for (INStateDefinition definition : assignments.states()) {
      State state = definition.getState();
      for (TCField field : definition.fields) {
        variables.add(
            assignments.leaveWhole(definition, field)
                ? Shared.of(state, field)
                : new Copied(vdmjs(state, field)));
      }
      state.recordValue.listeners.add(0, (location, value, context) -> forget());
    }
    this.initial = snapshot();
    // The parts that the variables have now were made before, and tell us of nothing: all are put
    // back, and so made anew, before the first test.
    forget();
  }

  /** The values that all variables had in the beginning. */
  Snapshot initial() {
    return initial;
  }

  /** The values of all variables now. */
  Snapshot snapshot() {
    return new Snapshot(variables.stream().map(Variable::value).toList());
  }

  /** Makes all variables what they were. */
  void restore(Snapshot snapshot, Context context) {
    try {
      for (int i = 0; i < variables.size(); i++) {
        variables.get(i).set(snapshot.values().get(i), context);
      }
    } catch (ValueException e) {
      throw new EngineException("cannot reset the state for a test", e);
    }
  }

  /** A statement broke off: perhaps it has changed variables without telling. */
  void forget() {
    variables.forEach(Variable::forget);
  }

  private static UpdatableValue vdmjs(State state, TCField field) {
    return (UpdatableValue) state.context.get(field.tagname);
  }

  /** A state variable. */
  private interface Variable {
    Value value();

    /** Without a check of the invariant, which held when the variable had this value. */
    void set(Value value, Context context) throws ValueException;

    void forget();
  }

  /** A state variable whose parts never change. */
  private record Shared(ImmutableStateVariable variable) implements Variable {

    /**
     * It takes the place of VDMJ's own variable, in what operations see and in the state's record.
     */
    static Shared of(State state, TCField field) {
      ImmutableStateVariable variable = ImmutableStateVariable.insteadOf(vdmjs(state, field));
      state.context.put(field.tagname, variable);
      ((RecordValue) state.recordValue.getValue())
          .fieldmap.replaceAll(
              other ->
                  other.name.equals(field.tagname.getName())
                      ? new FieldValue(other.name, variable, other.comparable)
                      : other);
      return new Shared(variable);
    }

    @Override
    public Value value() {
      return variable.getValue();
    }

    @Override
    public void set(Value value, Context context) {
      variable.putBack(value);
    }

    @Override
    public void forget() {
      // It is always known.
    }
  }

  /** A state variable of which there are copies, and the value that it is known to have. */
  private static final class Copied implements Variable, ValueListener {

    private final UpdatableValue variable;
    private @Nullable Value known;

    Copied(UpdatableValue variable) {
      this.variable = variable;
      // Before the listener that checks the invariant, which may not return.
      variable.listeners.add(0, this);
    }

    @Override
    public Value value() {
      @Nullable Value value = known;
      if (value == null) {
        value = variable.getConstant();
        known = value;
      }
      return value;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal value may have other places in it
    public void set(Value value, Context context) throws ValueException {
      if (known != value) {
        variable.atomicSet(LexLocation.ANY, value, context);
        known = value;
      }
    }

    @Override
    public void forget() {
      known = null;
    }

    @Override
    public void changedValue(LexLocation location, Value value, Context context) {
      forget();
    }
  }
}
