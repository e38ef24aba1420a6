package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.traces.CallSequence;
import io.github.ciliumvdm.answer.EngineException;
import java.util.ArrayList;
import java.util.List;

/** The calls of a test as VDMJ prints them, one by one. */
final class Calls {

  private final ModuleInterpreter interpreter;

  Calls(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<String> of(List<INStatement> test) {
    CallSequence variables = new CallSequence();
    List<String> calls = new ArrayList<>();
    for (INStatement statement : test) {
      if (statement instanceof INTraceVariableStatement) {
        variables.add(statement);
      } else {
        calls.add(call(variables, statement));
      }
    }
    return calls;
  }

  private String call(CallSequence variables, INStatement statement) {
    CallSequence single = new CallSequence();
    single.addAll(variables);
    single.add(statement);
    try {
      return single.getCallString(interpreter.getTraceContext(null));
    } catch (ValueException e) {
      throw new EngineException("cannot print a call of a test", e);
    }
  }
}
