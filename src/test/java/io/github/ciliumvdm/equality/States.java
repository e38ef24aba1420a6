package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.runtime.ValueException;
import io.github.ciliumvdm.compiler.runtime.Values;
import io.github.ciliumvdm.model.State;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The states of the modules that have one, as VDMJ has them and as the compiled model does. */
final class States {

  private final List<INStateDefinition> definitions;

  private States(List<INStateDefinition> definitions) {
    this.definitions = definitions;
  }

  static States of(Collection<INModule> modules) {
    return new States(
        modules.stream()
            .flatMap(module -> module.defs.stream())
            .filter(INStateDefinition.class::isInstance)
            .map(INStateDefinition.class::cast)
            .toList());
  }

  /** The state that VDMJ is in. */
  State ofVdmj() throws ValueException {
    State state = new State();
    for (INStateDefinition definition : definitions) {
      Object record =
          JavaValues.of(definition.getState().recordValue.deref(), definition.getType());
      try {
        field(definition).set(state, record);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return state;
  }

  /** All of a state, also what is no part of equality. */
  String text(State state) {
    return definitions.stream()
        .map(definition -> text(state, definition))
        .collect(Collectors.joining(", "));
  }

  private static String text(State state, INStateDefinition definition) {
    try {
      return Values.text(field(definition).get(state));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(INStateDefinition definition) {
    try {
      return State.class.getField(definition.name.getModule().toLowerCase(Locale.ROOT));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
