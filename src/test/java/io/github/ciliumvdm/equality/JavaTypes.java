package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.tc.types.TCBooleanType;
import com.fujitsu.vdmj.tc.types.TCBracketType;
import com.fujitsu.vdmj.tc.types.TCCharacterType;
import com.fujitsu.vdmj.tc.types.TCIntegerType;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCNamedType;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCNaturalType;
import com.fujitsu.vdmj.tc.types.TCOptionalType;
import com.fujitsu.vdmj.tc.types.TCProductType;
import com.fujitsu.vdmj.tc.types.TCQuoteType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCSeq1Type;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSet1Type;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCTokenType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnionType;
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Rec;
import io.github.ciliumvdm.compiler.runtime.Type;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** VDMJ's types as types of the compiled model at run time. */
final class JavaTypes {

  private static final Map<String, Type<?>> NAMED = new ConcurrentHashMap<>();

  private JavaTypes() {}

  static Type<? extends @Nullable Object> of(TCType type) {
    if (type instanceof TCBracketType bracket) {
      return of(bracket.type);
    }
    if (type instanceof TCNamedType named) {
      return named(named);
    }
    if (type instanceof TCOptionalType optional) {
      return Type.optional(of(optional.type));
    }
    if (type instanceof TCUnionType union) {
      return Type.<Object>union(all(union.types));
    }
    if (type instanceof TCRecordType record) {
      return Type.record(record.name.toString(), Rec.class);
    }
    if (type instanceof TCProductType product) {
      return Type.product(all(product.types));
    }
    if (type instanceof TCMapType map) {
      return Type.map(of(map.from), of(map.to));
    }
    if (type instanceof TCSetType set) {
      return type instanceof TCSet1Type ? Type.set1(of(set.setof)) : Type.set(of(set.setof));
    }
    if (type instanceof TCSeqType sequence) {
      return sequence(sequence);
    }
    return basic(type);
  }

  private static Type<?>[] all(Collection<TCType> types) {
    return types.stream().map(JavaTypes::of).toArray(Type<?>[]::new);
  }

  /** A type may be made of itself. */
  private static Type<?> named(TCNamedType named) {
    String name = named.typename.getModule() + "`" + named.typename.getName();
    Type<?> known = NAMED.get(name);
    if (known != null) {
      return known;
    }
    Type<?> type = Type.named(name, () -> widened(of(named.type)));
    NAMED.put(name, type);
    return type;
  }

  @SuppressWarnings("unchecked") // Nobody asks for more than objects.
  private static Type<Object> widened(Type<?> type) {
    return (Type<Object>) type;
  }

  private static Type<?> sequence(TCSeqType sequence) {
    boolean some = sequence instanceof TCSeq1Type;
    if (isOfCharacters(sequence.seqof)) {
      return some ? Type.TEXT1 : Type.TEXT;
    }
    Type<?> element = of(sequence.seqof);
    return some ? Type.seq1(element) : Type.seq(element);
  }

  private static boolean isOfCharacters(TCType type) {
    return type instanceof TCNamedType named
        ? isOfCharacters(named.type)
        : type instanceof TCBracketType bracket
            ? isOfCharacters(bracket.type)
            : type instanceof TCCharacterType;
  }

  private static Type<? extends @Nullable Object> basic(TCType type) {
    if (type instanceof TCQuoteType quote) {
      return Type.quote(Quote.of(quote.value));
    }
    if (type instanceof TCBooleanType) {
      return Type.BOOL;
    }
    if (type instanceof TCCharacterType) {
      return Type.CHAR;
    }
    if (type instanceof TCNaturalOneType) {
      return Type.NAT1;
    }
    if (type instanceof TCNaturalType) {
      return Type.NAT;
    }
    if (type instanceof TCIntegerType) {
      return Type.INT;
    }
    return type instanceof TCTokenType ? Type.TOKEN : Type.ANY;
  }
}
