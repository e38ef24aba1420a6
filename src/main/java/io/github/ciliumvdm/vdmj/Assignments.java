package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.annotations.INAnnotatedStatement;
import com.fujitsu.vdmj.in.definitions.INAssignmentDefinition;
import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitOperationDefinition;
import com.fujitsu.vdmj.in.definitions.INImplicitOperationDefinition;
import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.in.statements.INAssignmentStatement;
import com.fujitsu.vdmj.in.statements.INFieldDesignator;
import com.fujitsu.vdmj.in.statements.INIdentifierDesignator;
import com.fujitsu.vdmj.in.statements.INMapSeqDesignator;
import com.fujitsu.vdmj.in.statements.INStateDesignator;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.types.TCField;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operations of all modules assign to: variables as a whole, or parts of them alone. */
final class Assignments {

  private final List<INStateDefinition> states = new ArrayList<>();

  /** The variables of all states, and what the states themselves are called. */
  private final Set<String> ofStates = new HashSet<>();

  /** What operations declare for themselves. */
  private final Set<String> local = new HashSet<>();

  private final Set<String> assignedAsAWhole = new HashSet<>();
  private final Set<String> assignedInPart = new HashSet<>();

  /** What is left to Java may do anything with the values that it gets. */
  private final boolean someAreLeftToJava;

  Assignments(ModuleInterpreter interpreter) {
    this.someAreLeftToJava = NativeFunctions.areIn(interpreter);
    for (INModule module : interpreter.getModules()) {
      @Nullable INStateDefinition state = module.defs.findStateDefinition();
      if (state != null) {
        states.add(state);
        ofStates.add(name(state.name));
        state.fields.forEach(field -> ofStates.add(name(field.tagname)));
      }
      module.defs.forEach(this::add);
    }
  }

  List<INStateDefinition> states() {
    return states;
  }

  /**
   * Whether a state is assigned to by its own name. Then VDMJ gives it variables that the
   * operations do not know: what they change, invariants and postconditions do not see.
   */
  boolean replaceAState() {
    return states.stream().anyMatch(state -> assignedAsAWhole.contains(name(state.name)));
  }

  /**
   * Whether no part of what the variable holds is ever changed, wherever it goes. Only other state
   * variables are assigned to in part, and VDMJ copies all that those get.
   */
  boolean leaveWhole(INStateDefinition state, TCField variable) {
    return !someAreLeftToJava
        && ofStates.containsAll(assignedInPart)
        && assignedInPart.stream().noneMatch(local::contains)
        && !assignedInPart.contains(name(state.name))
        && !assignedInPart.contains(name(variable.tagname));
  }

  private void add(INDefinition definition) {
    if (definition instanceof INExplicitOperationDefinition operation) {
      addAll(operation.body);
    } else if (definition instanceof INImplicitOperationDefinition operation) {
      addAll(operation.body);
    }
  }

  /** All that statements consist of is looked into: VDMJ's own visitors leave some out. */
  private void addAll(@Nullable Object node) {
    if (node instanceof INAssignmentStatement assignment) {
      addTarget(assignment.target, assignedAsAWhole);
    } else if (node instanceof INAssignmentDefinition variable) {
      local.add(name(variable.name));
    } else if (node instanceof Collection<?> nodes) {
      nodes.forEach(this::addAll);
    } else if (node != null && consistsOfStatements(node)) {
      for (Field part : node.getClass().getFields()) {
        addAll(part(node, part));
      }
    }
  }

  private static boolean consistsOfStatements(Object node) {
    return node.getClass().getPackage().equals(INStatement.class.getPackage())
        || node instanceof INAnnotatedStatement;
  }

  private static @Nullable Object part(Object node, Field field) {
    try {
      return field.get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a public field can be read", e);
    }
  }

  private void addTarget(INStateDesignator target, Set<String> names) {
    if (target instanceof INFieldDesignator field) {
      addTarget(field.object, assignedInPart);
    } else if (target instanceof INMapSeqDesignator place) {
      addTarget(place.mapseq, assignedInPart);
    } else {
      names.add(name(((INIdentifierDesignator) target).name));
    }
  }

  private static String name(TCNameToken token) {
    return token.getModule() + "`" + token.getName();
  }
}
