package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCBracketType;
import com.fujitsu.vdmj.tc.types.TCCharacterType;
import com.fujitsu.vdmj.tc.types.TCNamedType;
import com.fujitsu.vdmj.tc.types.TCOptionalType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCSeq1Type;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnionType;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.InvariantValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.NumericValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of values to types. VDMJ tries the types of a union one by one, and throws an
 * exception, with a text of the value, for each that the value is not of; and it copies a sequence
 * of values that are what they should be. Here that is seen first, and all else left to VDMJ.
 */
public final class Conversion {

  /** No type of people's own making is a name of a name of a name so often. */
  private static final int DEPTH = 16;

  private Conversion() {}

  /** The value as one of the type. */
  public static Value of(Value value, TCType type, Context context) throws ValueException {
    if (!Settings.dynamictypechecks) {
      return value;
    }
    Value converted = plainly(value, type, context, 0);
    return converted == null ? value.convertTo(type, context) : converted;
  }

  /** The values as the fields of a record, if they are as many. */
  public static ValueList ofFields(ValueList values, TCRecordType record, Context context)
      throws ValueException {
    if (values.size() != record.fields.size()) {
      return values;
    }
    ValueList fields = new ValueList();
    for (int i = 0; i < values.size(); i++) {
      fields.add(of(values.get(i), record.fields.get(i).type, context));
    }
    return fields;
  }

  /** Whether the value is surely not of the type. */
  public static boolean isRefused(Value value, TCType type) {
    return isRefused(value, type, 0);
  }

  /** The value as one of the type; nothing, if that is for VDMJ to say. */
  private static @Nullable Value plainly(Value value, TCType type, Context context, int depth)
      throws ValueException {
    if (depth > DEPTH) {
      return null;
    }
    if (type instanceof TCNamedType named) {
      return named(value, named, context, depth);
    }
    if (value instanceof InvariantValue wrapped) {
      return plainly(wrapped.getValue(), type, context, depth);
    }
    if (type instanceof TCOptionalType some) {
      return value instanceof NilValue ? value : plainly(value, some.type, context, depth + 1);
    }
    if (type instanceof TCUnionType union) {
      return oneOf(value, union, context, depth);
    }
    if (value instanceof SeqValue sequence && type instanceof TCSeqType sequences) {
      return each(sequence, sequences, context, depth);
    }
    return isPlainly(value, type) ? value : null;
  }

  private static @Nullable Value named(Value value, TCNamedType type, Context context, int depth)
      throws ValueException {
    if (value instanceof InvariantValue wrapped) {
      return isSame(wrapped.type, type)
          ? value
          : named(wrapped.getValue(), type, context, depth + 1);
    }
    Value converted = type.eqdef == null ? plainly(value, type.type, context, depth + 1) : null;
    return converted == null ? null : new InvariantValue(type, converted, context);
  }

  /** The sequence itself, if its elements need no conversion. */
  private static @Nullable Value each(SeqValue sequence, TCSeqType type, Context context, int depth)
      throws ValueException {
    ValueList elements = sequence.values;
    if (elements.isEmpty() && type instanceof TCSeq1Type) {
      return null;
    }
    if (type.seqof instanceof TCCharacterType) {
      return isText(elements) ? sequence : null;
    }
    ValueList converted = new ValueList();
    boolean same = true;
    for (int i = 0; i < elements.size(); i++) {
      Value one = plainly(elements.get(i), type.seqof, context, depth + 1);
      if (one == null) {
        return null;
      }
      same &= isSame(one, elements.get(i));
      converted.add(one);
    }
    return same ? sequence : new SeqValue(converted);
  }

  private static boolean isText(ValueList elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (!(elements.get(i) instanceof CharacterValue)) {
        return false;
      }
    }
    return true;
  }

  /**
   * As the first type of the union that takes the value. If that type's invariants do not hold, it
   * is for VDMJ to try the others.
   */
  private static @Nullable Value oneOf(Value value, TCUnionType union, Context context, int depth) {
    for (TCType type : union.types) {
      if (!isRefused(value, type, depth + 1)) {
        try {
          return plainly(value, type, context, depth + 1);
        } catch (ValueException | ContextException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether the value is of the type as it is. */
  private static boolean isPlainly(Value value, TCType type) {
    if (value instanceof RecordValue record) {
      return isSame(record.type, type) && record.equality == null;
    }
    return !(value instanceof NumericValue) && Shape.fits(value, type);
  }

  /** Whether they are one object: an equal type may be the maximal one, and so on. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Object one, Object other) {
    return one == other;
  }

  private static boolean isRefused(Value value, TCType type, int depth) {
    if (depth > DEPTH) {
      return false;
    }
    if (type instanceof TCNamedType named) {
      return !(value instanceof InvariantValue wrapped && wrapped.type.equals(type))
          && isRefused(value, named.type, depth + 1);
    }
    if (value instanceof InvariantValue wrapped) {
      return isRefused(wrapped.getValue(), type, depth);
    }
    if (type instanceof TCOptionalType some) {
      return !(value instanceof NilValue) && isRefused(value, some.type, depth + 1);
    }
    if (type instanceof TCBracketType inner) {
      return isRefused(value, inner.type, depth + 1);
    }
    if (type instanceof TCUnionType union) {
      return union.types.stream().allMatch(one -> isRefused(value, one, depth + 1));
    }
    return Shape.differs(value, type);
  }
}
