package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.values.State;
import com.fujitsu.vdmj.values.UpdatableValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueListener;
import io.github.ciliumvdm.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of all modules, which can be put back to what it was before. Only what has changed
 * since is copied: each variable tells when it is assigned to.
 */
final class KeptState {

  /** What the variables were, in their order. */
  record Snapshot(List<Value> values) {
    Snapshot {
      values = List.copyOf(values);
    }
  }

  private final List<Variable> variables = new ArrayList<>();

  /** The initial state of what the interpreter has loaded. */
  KeptState(ModuleInterpreter interpreter) {
    for (INModule module : interpreter.getModules()) {
      @Nullable INStateDefinition state = module.defs.findStateDefinition();
      if (state != null) {
        state.getState().initialize(interpreter.getInitialContext());
        add(state);
      }
    }
  }

  private void add(INStateDefinition definition) {
    State state = definition.getState();
    for (TCField field : definition.fields) {
      variables.add(new Variable((UpdatableValue) state.context.get(field.tagname)));
    }
    state.recordValue.listeners.add(0, (location, value, context) -> forget());
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

  /** A state variable, and the value that it is known to have. */
  private static final class Variable implements ValueListener {

    private final UpdatableValue variable;
    private @Nullable Value known;

    Variable(UpdatableValue variable) {
      this.variable = variable;
      // Before the listener that checks the invariant, which may not return.
      variable.listeners.add(0, this);
    }

    Value value() {
      @Nullable Value value = known;
      if (value == null) {
        value = variable.getConstant();
        known = value;
      }
      return value;
    }

    /** Without a check of the invariant, which held when the variable had this value. */
    @SuppressWarnings("ReferenceEquality") // an equal value may have other places in it
    void set(Value value, Context context) throws ValueException {
      if (known != value) {
        variable.atomicSet(LexLocation.ANY, value, context);
        known = value;
      }
    }

    void forget() {
      known = null;
    }

    @Override
    public void changedValue(LexLocation location, Value value, Context context) {
      forget();
    }
  }
}
