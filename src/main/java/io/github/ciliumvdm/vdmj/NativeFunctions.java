package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.boot.Model;

/** What VDM leaves to Java: it may read, write, or give another value each time. */
final class NativeFunctions {

  private NativeFunctions() {}

  /** Whether any module but the model's own, which match texts, has a class of Java's. */
  static boolean areIn(ModuleInterpreter interpreter) {
    return interpreter.getModules().stream()
        .filter(module -> !Model.MODULES.contains(module.name.getName()))
        .anyMatch(INModule::hasDelegate);
  }
}
