package io.github.ciliumvdm.compiled;

import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.VMap;
import io.github.ciliumvdm.compiler.runtime.VSet;
import io.github.ciliumvdm.model.Model;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of the model as Java has it of what translations are made of. */
final class ModelValues {

  private static final String CONSTRUCTOR = "mk_";

  private ModelValues() {}

  /** The value; its records have the types that the model says, or it is an exception. */
  static @Nullable Object of(Vdm value) {
    if (value instanceof Vdm.Atom atom) {
      return atom(atom.text());
    }
    if (value instanceof Vdm.Text text) {
      return text.characters();
    }
    if (value instanceof Vdm.Application application) {
      return record(application);
    }
    if (value instanceof Vdm.Sequence sequence) {
      return Seq.of(all(sequence.elements()));
    }
    if (value instanceof Vdm.Set set) {
      return VSet.of(all(set.elements()));
    }
    if (value instanceof Vdm.Map map) {
      return map(map);
    }
    throw new AssertionError(value);
  }

  private static @Nullable Object atom(String text) {
    return switch (text) {
      case "nil" -> null;
      case "true" -> true;
      case "false" -> false;
      default ->
          text.startsWith("<") ? Quote.of(text.substring(1, text.length() - 1)) : number(text);
    };
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new EngineException("no value is called " + text, e);
    }
  }

  private static Object record(Vdm.Application application) {
    String name = application.function();
    if (!name.startsWith(CONSTRUCTOR)) {
      throw new EngineException("no value of the model is made by " + name);
    }
    @Nullable Object[] fields = new Object[application.arguments().size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = of(application.arguments().get(i).value());
    }
    return Model.record(name.substring(CONSTRUCTOR.length()), fields);
  }

  private static @Nullable Object[] all(List<Vdm> elements) {
    @Nullable Object[] values = new Object[elements.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(elements.get(i));
    }
    return values;
  }

  private static VMap<Object, Object> map(Vdm.Map map) {
    VMap.Builder<Object, Object> entries = new VMap.Builder<>();
    for (Vdm.Maplet maplet : map.maplets()) {
      entries.put(of(maplet.key()), of(maplet.value()));
    }
    return entries.build();
  }
}
