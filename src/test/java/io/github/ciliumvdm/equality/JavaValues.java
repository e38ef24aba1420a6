package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.FieldValue;
import com.fujitsu.vdmj.values.InvariantValue;
import com.fujitsu.vdmj.values.MapValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.NumericValue;
import com.fujitsu.vdmj.values.QuoteValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.SetValue;
import com.fujitsu.vdmj.values.TokenValue;
import com.fujitsu.vdmj.values.TupleValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.Token;
import io.github.ciliumvdm.compiler.runtime.Tuple;
import io.github.ciliumvdm.compiler.runtime.VMap;
import io.github.ciliumvdm.compiler.runtime.VSet;
import io.github.ciliumvdm.model.Model;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of VDMJ as the compiled model has them. */
final class JavaValues {

  private JavaValues() {}

  /** The value, in the form that the type has in Java. */
  static @Nullable Object of(Value value, TCType type) throws ValueException {
    return JavaTypes.of(type).narrow(plain(value), "VDMJ's value");
  }

  private static @Nullable Object plain(Value any) throws ValueException {
    Value value = any.deref();
    if (value instanceof InvariantValue named) {
      return plain(named.getValue());
    }
    if (value instanceof NilValue) {
      return null;
    }
    if (value instanceof BooleanValue truth) {
      return truth.boolValue(null);
    }
    if (value instanceof NumericValue number) {
      return Long.valueOf(number.toString());
    }
    if (value instanceof CharacterValue character) {
      return character.unicode;
    }
    if (value instanceof QuoteValue quote) {
      return Quote.of(quote.value);
    }
    if (value instanceof SeqValue sequence) {
      return sequence(sequence.values);
    }
    if (value instanceof SetValue set) {
      return VSet.copyOf(all(set.values));
    }
    if (value instanceof MapValue map) {
      return map(map);
    }
    if (value instanceof TupleValue tuple) {
      return Tuple.of(all(tuple.values).toArray());
    }
    if (value instanceof RecordValue record) {
      return record(record);
    }
    if (value instanceof TokenValue token) {
      return new Token(plain(inside(token)));
    }
    throw new AssertionError("there is nothing in Java for " + value);
  }

  private static Object sequence(ValueList values) throws ValueException {
    boolean text = !values.isEmpty();
    for (Value value : values) {
      text &= value.deref() instanceof CharacterValue;
    }
    return text ? text(values) : Seq.copyOf(all(values));
  }

  private static String text(ValueList characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(value -> text.append(((CharacterValue) value.deref()).unicode));
    return text.toString();
  }

  private static List<@Nullable Object> all(Collection<Value> values) throws ValueException {
    List<@Nullable Object> all = new ArrayList<>();
    for (Value value : values) {
      all.add(plain(value));
    }
    return all;
  }

  private static Object map(MapValue map) throws ValueException {
    VMap.Builder<@Nullable Object, @Nullable Object> entries = new VMap.Builder<>();
    for (Map.Entry<Value, Value> entry : map.values.entrySet()) {
      entries.put(plain(entry.getKey()), plain(entry.getValue()));
    }
    return entries.build();
  }

  private static Object record(RecordValue record) throws ValueException {
    List<@Nullable Object> fields = new ArrayList<>();
    for (FieldValue field : record.fieldmap) {
      fields.add(plain(field.value));
    }
    return Model.record(
        record.type.name.getModule() + "`" + record.type.name.getName(), fields.toArray());
  }

  /** VDMJ does not tell. */
  private static Value inside(TokenValue token) {
    try {
      Field field = TokenValue.class.getDeclaredField("value");
      field.setAccessible(true);
      return (Value) field.get(token);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
