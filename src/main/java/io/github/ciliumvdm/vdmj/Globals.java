package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import io.github.ciliumvdm.answer.EngineException;

/** The values and functions of all modules. */
final class Globals {

  private Globals() {}

  /** Those that an interpreter has now; state is seen from its default module. */
  static Context of(ModuleInterpreter interpreter) {
    try {
      return interpreter.getTraceContext(null);
    } catch (ValueException e) {
      throw new EngineException("cannot see what VDMJ has loaded", e);
    }
  }
}
