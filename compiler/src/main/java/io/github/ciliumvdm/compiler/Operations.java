package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.definitions.TCStateDefinition;
import com.fujitsu.vdmj.tc.modules.TCModule;

/** Operations: static methods that get the state first. */
final class Operations {

  private final Compilation compilation;
  private final String module;

  Operations(Compilation compilation, TCModule module) {
    this.compilation = compilation;
    this.module = module.name.getName();
  }

  String method(TCExplicitOperationDefinition operation) {
    return "";
  }

  /** What the state is at first, and its invariant. */
  String initial(TCStateDefinition state) {
    return state.invdef == null ? "" : new Functions(compilation, module).method(state.invdef);
  }
}
