package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.StateContext;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.CPUValue;
import com.fujitsu.vdmj.values.FunctionValue;
import com.fujitsu.vdmj.values.Value;
import org.jspecify.annotations.Nullable;

/**
 * The values and functions of all modules. They stay what they are, so that who uses a name needs
 * to look for it once only; and a name that is not there is not compared with all that are.
 */
public final class Globals extends StateContext {

  private static final long serialVersionUID = 1L;

  private Globals(Context names, @Nullable Context state) {
    super(names.location, names.title, null, state);
    putAll(names);
    setThreadState(CPUValue.vCPU);
  }

  /** Those that an interpreter has now; state is seen from its default module. */
  public static Globals of(ModuleInterpreter interpreter) {
    Globals globals =
        new Globals(interpreter.getInitialContext(), interpreter.defaultModule.getStateContext());
    for (INModule module : interpreter.getModules()) {
      module.defs.forEach(globals::define);
    }
    return globals;
  }

  private void define(INDefinition definition) {
    if (definition instanceof INExplicitFunctionDefinition function) {
      computeIfPresent(
          function.name, (name, value) -> Function.of(function, (FunctionValue) value));
    }
  }

  @Override
  public @Nullable Value get(Object name) {
    return getOrDefault(name, null);
  }

  @Override
  public @Nullable Value check(TCNameToken name) {
    Value value = get(name);
    return value != null || stateCtxt == null ? value : stateCtxt.check(name);
  }
}
