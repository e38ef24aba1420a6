package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.answer.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value of VDM, read by the names of its fields and by what they must be. */
public record Decoded(Value value) {

  /** Converts a VDM value to a Java value. */
  public interface Decoding<T> {
    T of(Decoded value) throws ValueException;
  }

  public Decoded field(String name) throws ValueException {
    @Nullable Value field = value.recordValue(null).fieldmap.get(name);
    if (field == null) {
      throw new EngineException("the model's record has no field " + name + ": " + value);
    }
    return new Decoded(field);
  }

  /** Whether there is such a field. */
  public boolean has(String name) throws ValueException {
    return value.recordValue(null).fieldmap.get(name) != null;
  }

  /** The module that defines the type of the record. */
  public String module() throws ValueException {
    return value.recordValue(null).type.name.getModule();
  }

  /** The field, unless it is nil. */
  public Optional<Decoded> optional(String name) throws ValueException {
    return Optional.of(field(name)).filter(field -> !(field.value.deref() instanceof NilValue));
  }

  public <T> List<T> list(String name, Decoding<T> element) throws ValueException {
    List<T> elements = new ArrayList<>();
    for (Value each : field(name).value.seqValue(null)) {
      elements.add(element.of(new Decoded(each)));
    }
    return elements;
  }

  public String text(String name) throws ValueException {
    return text(field(name).value);
  }

  /** A set of texts, in the order of texts. */
  public List<String> texts(String name) throws ValueException {
    Set<String> texts = new TreeSet<>();
    for (Value each : field(name).value.setValue(null)) {
      texts.add(text(each));
    }
    return List.copyOf(texts);
  }

  /** A quote, without its brackets. */
  public String word(String name) throws ValueException {
    return field(name).value.quoteValue(null);
  }

  public boolean truth(String name) throws ValueException {
    return field(name).value.boolValue(null);
  }

  /** Read from its text, because VDMJ's builds have different types for numbers. */
  public int number(String name) throws ValueException {
    return Integer.parseInt(field(name).value.toString());
  }

  /** Character by character, because VDMJ's own text of a string has escapes in it. */
  private static String text(Value characters) throws ValueException {
    StringBuilder text = new StringBuilder();
    for (Value each : characters.seqValue(null)) {
      text.append(each.charValue(null));
    }
    return text.toString();
  }
}
