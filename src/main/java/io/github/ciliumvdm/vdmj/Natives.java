package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitOperationDefinition;
import com.fujitsu.vdmj.in.expressions.INNotYetSpecifiedExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.in.statements.INNotYetSpecifiedStatement;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.boot.Model;

/** What VDM leaves to Java: it may read, write, or give another value each time. */
final class Natives {

  private Natives() {}

  /** Whether anything but the model's own matching of texts is left to Java. */
  static boolean areIn(ModuleInterpreter interpreter) {
    return interpreter.getModules().stream()
        .filter(module -> !Model.MODULES.contains(module.name.getName()))
        .anyMatch(Natives::areIn);
  }

  private static boolean areIn(INModule module) {
    return module.defs.stream().anyMatch(Natives::isOne);
  }

  private static boolean isOne(INDefinition definition) {
    return (definition instanceof INExplicitFunctionDefinition function
            && function.body instanceof INNotYetSpecifiedExpression)
        || (definition instanceof INExplicitOperationDefinition operation
            && operation.body instanceof INNotYetSpecifiedStatement);
  }
}
