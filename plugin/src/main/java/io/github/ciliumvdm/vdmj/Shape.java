package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.tc.types.TCBooleanType;
import com.fujitsu.vdmj.tc.types.TCCharacterType;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCNumericType;
import com.fujitsu.vdmj.tc.types.TCProductType;
import com.fujitsu.vdmj.tc.types.TCQuoteType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCTokenType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.NumericValue;
import com.fujitsu.vdmj.values.QuoteValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.Value;

/** What can be said of a value and a type at a glance, whatever the type's invariants. */
final class Shape {

  private Shape() {}

  /** Whether the value is surely of another type; both without names and alternatives. */
  static boolean differs(Value value, TCType type) {
    return hasShape(value) && isShape(type) && !fits(value, type);
  }

  /** Whether the value is one of those that VDMJ takes for one shape of type only. */
  private static boolean hasShape(Value value) {
    return value instanceof RecordValue
        || value instanceof SeqValue
        || value instanceof QuoteValue
        || value instanceof BooleanValue
        || value instanceof CharacterValue
        || value instanceof NumericValue
        || value instanceof NilValue;
  }

  private static boolean isShape(TCType type) {
    return type instanceof TCRecordType
        || type instanceof TCSeqType
        || type instanceof TCQuoteType
        || type instanceof TCBooleanType
        || type instanceof TCCharacterType
        || type instanceof TCNumericType
        || type instanceof TCSetType
        || type instanceof TCMapType
        || type instanceof TCProductType
        || type instanceof TCTokenType;
  }

  /** Whether the value has the shape of the type, which may ask for more. */
  static boolean fits(Value value, TCType type) {
    if (value instanceof RecordValue record) {
      return record.type.equals(type);
    }
    if (value instanceof QuoteValue quote) {
      return type instanceof TCQuoteType other && other.value.equals(quote.value);
    }
    return isOf(value, SeqValue.class, type, TCSeqType.class)
        || isOf(value, BooleanValue.class, type, TCBooleanType.class)
        || isOf(value, CharacterValue.class, type, TCCharacterType.class)
        || isOf(value, NumericValue.class, type, TCNumericType.class);
  }

  private static boolean isOf(Value value, Class<?> values, TCType type, Class<?> types) {
    return values.isInstance(value) && types.isInstance(type);
  }
}
