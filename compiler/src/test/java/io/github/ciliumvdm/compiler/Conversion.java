package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.CharacterValue;
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
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.Token;
import io.github.ciliumvdm.compiler.runtime.Tuple;
import io.github.ciliumvdm.compiler.runtime.VMap;
import io.github.ciliumvdm.compiler.runtime.VSet;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VDMJ's values as those of compiled modules. */
public final class Conversion {

  private final Compiled compiled;

  public Conversion(Compiled compiled) {
    this.compiled = compiled;
  }

  public @Nullable Object of(Value vdmj) {
    Value value = vdmj.deref();
    if (value instanceof NilValue) {
      return null;
    }
    if (value instanceof BooleanValue bool) {
      return bool.value;
    }
    if (value instanceof NumericValue number) {
      return (long) number.value;
    }
    if (value instanceof CharacterValue character) {
      return character.unicode;
    }
    if (value instanceof QuoteValue quote) {
      return Quote.of(quote.value);
    }
    if (value instanceof SeqValue sequence) {
      return Seq.copyOf(all(sequence.values));
    }
    if (value instanceof SetValue set) {
      return VSet.copyOf(all(set.values));
    }
    if (value instanceof TupleValue tuple) {
      return Tuple.of(all(tuple.values).toArray());
    }
    if (value instanceof MapValue map) {
      VMap.Builder<@Nullable Object, @Nullable Object> entries = new VMap.Builder<>();
      map.values.forEach((key, element) -> entries.put(of(key), of(element)));
      return entries.build();
    }
    if (value instanceof TokenValue token) {
      return new Token(of(inside(token)));
    }
    return record((RecordValue) value);
  }

  private List<@Nullable Object> all(List<Value> values) {
    List<@Nullable Object> all = new ArrayList<>();
    values.forEach(value -> all.add(of(value)));
    return all;
  }

  private Object record(RecordValue record) {
    List<@Nullable Object> fields = new ArrayList<>();
    record.type.fields.forEach(field -> fields.add(of(record.fieldmap.get(field.tag))));
    return compiled.record(record.type.name.getModule() + "`" + record.type.name.getName(), fields);
  }

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
