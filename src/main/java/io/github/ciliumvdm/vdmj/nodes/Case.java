package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.expressions.INCaseAlternative;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.patterns.INCharacterPattern;
import com.fujitsu.vdmj.in.patterns.INNilPattern;
import com.fujitsu.vdmj.in.patterns.INPattern;
import com.fujitsu.vdmj.in.patterns.INQuotePattern;
import com.fujitsu.vdmj.in.patterns.INRecordPattern;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.QuoteValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.Value;
import org.jspecify.annotations.Nullable;

/** One of the cases of a value. Where the pattern plainly does not match, no exception says so. */
public final class Case extends INCaseAlternative {

  private static final long serialVersionUID = 1L;

  public Case(INExpression cexp, INPattern pattern, INExpression result) {
    super(cexp, pattern, result);
  }

  @Override
  public @Nullable Value eval(Value value, Context context) {
    return differs(value.deref()) ? null : super.eval(value, context);
  }

  private boolean differs(Value value) {
    if (pattern instanceof INRecordPattern other) {
      return value instanceof RecordValue record
          && other.type instanceof TCRecordType
          && !record.type.equals(other.type);
    }
    if (pattern instanceof INQuotePattern other) {
      return value instanceof QuoteValue quote && !quote.value.equals(other.value.value);
    }
    if (pattern instanceof INCharacterPattern other) {
      return value instanceof CharacterValue character && character.unicode != other.value.unicode;
    }
    return pattern instanceof INNilPattern && !(value instanceof NilValue);
  }
}
