package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCStateDefinition;
import com.fujitsu.vdmj.tc.definitions.TCTypeDefinition;
import com.fujitsu.vdmj.tc.modules.TCModule;
import com.fujitsu.vdmj.tc.types.TCBooleanType;
import com.fujitsu.vdmj.tc.types.TCBracketType;
import com.fujitsu.vdmj.tc.types.TCCharacterType;
import com.fujitsu.vdmj.tc.types.TCInMapType;
import com.fujitsu.vdmj.tc.types.TCInvariantType;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCNamedType;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCNaturalType;
import com.fujitsu.vdmj.tc.types.TCNumericType;
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
import com.fujitsu.vdmj.tc.types.TCUnknownType;
import com.fujitsu.vdmj.tc.types.TCVoidReturnType;
import com.fujitsu.vdmj.tc.types.TCVoidType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** VDM's types, in Java and at run time. */
final class Types {

  /** The type of the elements of an empty collection. */
  private static final String NO_TYPE = Names.runtime("Type") + ".none()";

  private final Names names;
  private final Map<String, TCRecordType> records = new LinkedHashMap<>();

  /** The named types that have an invariant. */
  private final Set<String> restricted = new HashSet<>();

  /** The named unions of records, smaller ones first, with the records that they are of. */
  private final Map<String, Set<String>> unions = new LinkedHashMap<>();

  Types(Specification specification, Names names) {
    this.names = names;
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (TCModule module : specification.modules()) {
      for (TCDefinition definition : module.defs) {
        if (definition instanceof TCTypeDefinition type) {
          collect(type, found);
        } else if (definition instanceof TCStateDefinition state
            && state.getType() instanceof TCRecordType record) {
          records.put(Specification.full(record.name), record);
        }
      }
    }
    found.entrySet().stream()
        .sorted((one, other) -> Integer.compare(one.getValue().size(), other.getValue().size()))
        .filter(entry -> !unions.containsValue(entry.getValue()))
        .forEach(entry -> unions.put(entry.getKey(), entry.getValue()));
  }

  private void collect(TCTypeDefinition definition, Map<String, Set<String>> found) {
    if (definition.type instanceof TCRecordType record) {
      records.put(Specification.full(record.name), record);
    } else if (definition.type instanceof TCNamedType named) {
      if (definition.invdef != null) {
        restricted.add(Specification.full(named.typename));
      }
      List<TCType> members = members(named);
      if (members.size() > 1 && members.stream().allMatch(TCRecordType.class::isInstance)) {
        Set<String> of = new TreeSet<>();
        members.forEach(member -> of.add(Specification.full(((TCRecordType) member).name)));
        found.put(Specification.full(named.typename), of);
      }
    }
  }

  /** The records by their names. */
  Map<String, TCRecordType> records() {
    return records;
  }

  /** The named unions of records, smaller ones first. */
  Map<String, Set<String>> unions() {
    return unions;
  }

  // What a type is, without names and brackets.

  /** Without brackets. */
  static TCType plain(TCType type) {
    return type instanceof TCBracketType bracket ? plain(bracket.type) : type;
  }

  /** Without names and brackets. */
  static TCType bare(TCType type) {
    return bare(type, Set.of());
  }

  /** Without brackets, and without names but those with an invariant. */
  TCType base(TCType type) {
    return bare(type, restricted);
  }

  private static TCType bare(TCType type, Set<String> kept) {
    TCType plain = plain(type);
    if (plain instanceof TCNamedType named
        && (named.isMaximal() || !kept.contains(Specification.full(named.typename)))) {
      return bare(named.type, kept);
    }
    return plain;
  }

  /**
   * The types that the type is a union of, itself if it is none; nil stands for itself, as null.
   */
  static List<@Nullable TCType> membersOrNil(TCType type) {
    List<@Nullable TCType> members = new ArrayList<>();
    gather(type, Set.of(), members);
    return members;
  }

  private static List<TCType> members(TCType type) {
    List<TCType> members = new ArrayList<>();
    for (TCType member : membersOrNil(type)) {
      members.add(member == null ? new TCVoidType(type.location) : member);
    }
    return members;
  }

  private static void gather(TCType type, Set<String> kept, List<@Nullable TCType> members) {
    TCType bare = bare(type, kept);
    if (bare instanceof TCOptionalType optional) {
      gather(optional.type, kept, members);
      if (!members.contains(null)) {
        members.add(null);
      }
    } else if (bare instanceof TCUnionType union) {
      for (TCType member : known(union)) {
        gather(member, kept, members);
      }
    } else {
      members.add(bare);
    }
  }

  /** Its members; what VDMJ does not know of the elements of an empty collection is none. */
  private static List<TCType> known(TCUnionType union) {
    List<TCType> known = new ArrayList<>(union.types);
    known.removeIf(TCUnknownType.class::isInstance);
    return known.isEmpty() ? List.copyOf(union.types) : known;
  }

  // In Java.

  /** How Java has its values. */
  JavaType of(TCType type) {
    JavaType joined = JavaType.NONE;
    for (TCType member : membersOrNil(type)) {
      joined = joined.join(member == null ? JavaType.NIL : ofMember(member));
    }
    return joined;
  }

  private JavaType ofMember(TCType type) {
    if (type instanceof TCBooleanType) {
      return JavaType.BOOL;
    }
    if (isInteger(type)) {
      return JavaType.INT;
    }
    if (type instanceof TCCharacterType) {
      return JavaType.CHAR;
    }
    if (type instanceof TCQuoteType) {
      return JavaType.QUOTE;
    }
    if (type instanceof TCTokenType) {
      return JavaType.TOKEN;
    }
    if (type instanceof TCSeqType sequence) {
      JavaType element = sequence.empty ? JavaType.NONE : of(sequence.seqof);
      return element.is(JavaType.Kind.CHAR) && !element.nullable()
          ? JavaType.TEXT
          : JavaType.of(JavaType.Kind.SEQ, element);
    }
    if (type instanceof TCSetType set) {
      return JavaType.of(JavaType.Kind.SET, set.empty ? JavaType.NONE : of(set.setof));
    }
    if (type instanceof TCMapType map) {
      return map.empty
          ? JavaType.of(JavaType.Kind.MAP, JavaType.NONE, JavaType.NONE)
          : JavaType.of(JavaType.Kind.MAP, of(map.from), of(map.to));
    }
    if (type instanceof TCProductType) {
      return JavaType.TUPLE;
    }
    if (type instanceof TCRecordType record) {
      return JavaType.record(Set.of(Specification.full(record.name)));
    }
    if (type instanceof TCUnknownType) {
      return JavaType.ANY.orNull();
    }
    if (type instanceof TCVoidType || type instanceof TCVoidReturnType) {
      return JavaType.VOID;
    }
    throw new Refusal(type.location, "the type " + type + " is not covered");
  }

  /** A number, which is whole: real literals and {@code /} are refused, so there are no others. */
  private static boolean isInteger(TCType type) {
    return type instanceof TCNumericType;
  }

  /** Java's text for it, as an object if it is to be one. */
  String text(JavaType type, boolean annotated) {
    String text = plainText(type, annotated);
    return annotated && type.nullable() && !type.is(JavaType.Kind.VOID)
        ? "@Nullable " + text
        : text;
  }

  private String plainText(JavaType type, boolean annotated) {
    return switch (type.kind()) {
      case BOOL -> type.boxed() ? "Boolean" : "boolean";
      case INT -> type.boxed() ? "Long" : "long";
      case CHAR -> type.boxed() ? "Character" : "char";
      case QUOTE -> Names.runtime("Quote");
      case TOKEN -> Names.runtime("Token");
      case TEXT -> "String";
      case SEQ -> Names.runtime("Seq") + inside(type, annotated);
      case SET -> Names.runtime("VSet") + inside(type, annotated);
      case MAP -> Names.runtime("VMap") + inside(type, annotated);
      case TUPLE -> Names.runtime("Tuple");
      case RECORD -> recordText(type.records());
      case VOID -> "void";
      case NONE, NIL, ANY -> "Object";
    };
  }

  /** What is between the angle brackets. */
  String inside(JavaType type, boolean annotated) {
    List<String> parts = new ArrayList<>();
    type.of().forEach(part -> parts.add(text(part.box(), annotated)));
    return "<" + String.join(", ", parts) + ">";
  }

  /** The class of one record, or the interface of several. */
  private String recordText(Set<String> of) {
    if (of.size() == 1) {
      return className(of.iterator().next());
    }
    String union = unionOf(of);
    return union == null ? Names.runtime("Rec") : className(union);
  }

  /** The smallest named union that has all of these records, or null. */
  private @Nullable String unionOf(Set<String> of) {
    for (Map.Entry<String, Set<String>> union : unions.entrySet()) {
      if (union.getValue().containsAll(of)) {
        return union.getKey();
      }
    }
    return null;
  }

  /** Is every value of the Java class of these records one of them? */
  boolean isExact(Set<String> of) {
    return of.size() == 1 || unions.containsValue(of);
  }

  /** The class of a record or of a named union, by its VDM name. */
  String className(String full) {
    int quote = full.indexOf('`');
    return names.inModule(full.substring(0, quote), full.substring(quote + 1));
  }

  /** Is every value of the Java class one of the VDM type? */
  boolean isErasure(TCType type) {
    TCType base = base(type);
    JavaType java = of(type);
    return !(base instanceof TCNamedType)
        && switch (java.kind()) {
          case BOOL, CHAR, TOKEN -> true;
          case INT -> rank(base) == 3;
          case RECORD -> isExact(java.records());
          default -> false;
        };
  }

  // What is a value of what.

  /** Is every value of the one a value of the other? */
  boolean isSubtype(@Nullable TCType one, TCType other) {
    return one != null && isSubtype(one, other, new HashSet<>());
  }

  /** Is every value of the one a value of the other, unless it is nil? */
  boolean isSubtypeButForNil(@Nullable TCType one, TCType other) {
    if (one == null) {
      return false;
    }
    List<@Nullable TCType> members = new ArrayList<>();
    gather(one, restricted, members);
    // Of nil, VDMJ only knows that it may also be something else.
    return members.remove(null)
        && members.stream()
            .allMatch(member -> member instanceof TCUnknownType || isSubtype(member, other));
  }

  private boolean isSubtype(TCType one, TCType other, Set<String> assumed) {
    TCType sub = plain(one);
    TCType sup = plain(other);
    if (sup instanceof TCUnknownType
        || (sub.toString().equals(sup.toString()) && sameNames(sub, sup))) {
      return true;
    }
    if (sub instanceof TCNamedType named && sup instanceof TCNamedType) {
      if (!assumed.add(named + " " + sup)) {
        return true;
      }
    }
    if (sub instanceof TCNamedType named) {
      return isSubtype(named.type, sup, assumed)
          || (sup instanceof TCUnionType && inSome(sub, sup, assumed));
    }
    if (sub instanceof TCOptionalType optional) {
      return hasNil(sup) && isSubtype(optional.type, sup, assumed);
    }
    if (sub instanceof TCUnionType union) {
      return known(union).stream().allMatch(member -> isSubtype(member, sup, assumed));
    }
    return inSome(sub, sup, assumed);
  }

  private static boolean sameNames(TCType one, TCType other) {
    if (one instanceof TCNamedType named && other instanceof TCNamedType same) {
      return Specification.full(named.typename).equals(Specification.full(same.typename));
    }
    if (one instanceof TCRecordType record && other instanceof TCRecordType same) {
      return Specification.full(record.name).equals(Specification.full(same.name));
    }
    return one instanceof TCBooleanType
        || isInteger(one)
        || one instanceof TCCharacterType
        || one instanceof TCQuoteType
        || one instanceof TCTokenType;
  }

  static boolean hasNil(TCType type) {
    return membersOrNil(type).contains(null);
  }

  /** Is it, no union itself, within a member of the other? */
  private boolean inSome(TCType sub, TCType sup, Set<String> assumed) {
    List<@Nullable TCType> members = new ArrayList<>();
    gather(sup, restricted, members);
    for (TCType member : members) {
      if (member != null && isMember(sub, member, assumed)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMember(TCType sub, TCType sup, Set<String> assumed) {
    if (sup instanceof TCNamedType named) {
      return sub instanceof TCNamedType same && sameNames(same, named);
    }
    if (isInteger(sub) && isInteger(sup)) {
      return rank(sub) <= rank(sup);
    }
    if (sub instanceof TCSeqType one && sup instanceof TCSeqType other) {
      return one.empty
          ? !(sup instanceof TCSeq1Type)
          : (!(sup instanceof TCSeq1Type) || sub instanceof TCSeq1Type)
              && isSubtype(one.seqof, other.seqof, assumed);
    }
    if (sub instanceof TCSetType one && sup instanceof TCSetType other) {
      return one.empty
          ? !(sup instanceof TCSet1Type)
          : (!(sup instanceof TCSet1Type) || sub instanceof TCSet1Type)
              && isSubtype(one.setof, other.setof, assumed);
    }
    if (sub instanceof TCMapType one && sup instanceof TCMapType other) {
      return one.empty
          || ((!(sup instanceof TCInMapType) || sub instanceof TCInMapType)
              && isSubtype(one.from, other.from, assumed)
              && isSubtype(one.to, other.to, assumed));
    }
    if (sub instanceof TCProductType one && sup instanceof TCProductType other) {
      return isProduct(one, other, assumed);
    }
    if (sub instanceof TCRecordType || sub instanceof TCQuoteType) {
      return sup.getClass() == sub.getClass() && named(sub).equals(named(sup));
    }
    return sub.getClass() == sup.getClass()
        && (sub instanceof TCBooleanType
            || sub instanceof TCCharacterType
            || sub instanceof TCTokenType);
  }

  private boolean isProduct(TCProductType one, TCProductType other, Set<String> assumed) {
    if (one.types.size() != other.types.size()) {
      return false;
    }
    for (int i = 0; i < one.types.size(); i++) {
      if (!isSubtype(one.types.get(i), other.types.get(i), assumed)) {
        return false;
      }
    }
    return true;
  }

  private static String named(TCType type) {
    return type instanceof TCRecordType record
        ? Specification.full(record.name)
        : ((TCQuoteType) type).value;
  }

  private static int rank(TCType type) {
    return type instanceof TCNaturalOneType ? 1 : type instanceof TCNaturalType ? 2 : 3;
  }

  // At run time.

  /** A Java expression of the type at run time. */
  String runtime(TCType type) {
    return runtime(type, of(type));
  }

  /** The same, for values in the form that they have among those of a wider type. */
  private String runtime(TCType type, JavaType form) {
    TCType plain = plain(type);
    if (plain instanceof TCNamedType named && named.isMaximal()) {
      return runtime(named.type, form);
    }
    if (plain instanceof TCNamedType named) {
      return constant(Specification.full(named.typename));
    }
    if (plain instanceof TCRecordType record) {
      return constant(Specification.full(record.name));
    }
    if (plain instanceof TCOptionalType optional) {
      return call("optional", runtime(optional.type, form.notNull()));
    }
    if (plain instanceof TCUnionType union) {
      return union(union, form);
    }
    if (plain instanceof TCSeqType sequence) {
      return sequence(sequence, form);
    }
    if (plain instanceof TCSetType set) {
      String element =
          set.empty ? NO_TYPE : runtime(set.setof, inside(form, JavaType.Kind.SET, 0, set.setof));
      return call(plain instanceof TCSet1Type ? "set1" : "set", element);
    }
    if (plain instanceof TCMapType map) {
      String key =
          map.empty ? NO_TYPE : runtime(map.from, inside(form, JavaType.Kind.MAP, 0, map.from));
      String value =
          map.empty ? NO_TYPE : runtime(map.to, inside(form, JavaType.Kind.MAP, 1, map.to));
      return call(plain instanceof TCInMapType ? "inmap" : "map", key + ", " + value);
    }
    if (plain instanceof TCProductType product) {
      List<String> parts = new ArrayList<>();
      product.types.forEach(part -> parts.add(runtime(part)));
      return call("product", String.join(", ", parts));
    }
    if (plain instanceof TCQuoteType quote) {
      return call("quote", names.quote(quote.value));
    }
    return Names.runtime("Type") + "." + basic(plain);
  }

  /** The form of what is inside, if the form is of that kind. */
  private JavaType inside(JavaType form, JavaType.Kind kind, int index, TCType type) {
    return form.is(kind) ? form.of().get(index) : of(type);
  }

  private String sequence(TCSeqType type, JavaType form) {
    boolean least = type instanceof TCSeq1Type;
    if (of(type).is(JavaType.Kind.TEXT)) {
      if (!(base(type.seqof) instanceof TCCharacterType)) {
        throw new Refusal(
            type.location, "a sequence of characters with an invariant is not covered");
      }
      return Names.runtime("Type") + (least ? ".TEXT1" : ".TEXT");
    }
    if (type.empty && form.is(JavaType.Kind.TEXT)) {
      return Names.runtime("Type") + ".NO_TEXT";
    }
    String element =
        type.empty ? NO_TYPE : runtime(type.seqof, inside(form, JavaType.Kind.SEQ, 0, type.seqof));
    return call(least ? "seq1" : "seq", element);
  }

  private String union(TCUnionType union, JavaType form) {
    List<String> members = new ArrayList<>();
    String wanted = text(form.notNull().box(), false);
    for (TCType member : known(union)) {
      String one = runtime(member, form);
      boolean generic =
          !form.of().isEmpty() && !text(of(member).notNull().box(), false).equals(wanted);
      members.add(generic ? call("as", one) : one);
    }
    return Names.runtime("Type") + ".<" + wanted + ">union(" + String.join(", ", members) + ")";
  }

  private static String basic(TCType type) {
    if (type instanceof TCBooleanType) {
      return "BOOL";
    }
    if (type instanceof TCNaturalOneType) {
      return "NAT1";
    }
    if (type instanceof TCNaturalType) {
      return "NAT";
    }
    if (type instanceof TCNumericType) {
      return "INT";
    }
    if (type instanceof TCCharacterType) {
      return "CHAR";
    }
    if (type instanceof TCTokenType) {
      return "TOKEN";
    }
    if (type instanceof TCUnknownType) {
      return "ANY";
    }
    throw new Refusal(type.location, "the type " + type + " is not covered");
  }

  private static String call(String factory, String arguments) {
    return Names.runtime("Type") + "." + factory + "(" + arguments + ")";
  }

  /** The constant of a named type or a record. */
  private String constant(String full) {
    int quote = full.indexOf('`');
    return names.typesClass(full.substring(0, quote))
        + "."
        + Names.identifier(full.substring(quote + 1));
  }

  /** Refuses what has its own equality or order. */
  static void refuseOwnOrder(TCInvariantType type, LexLocation location) {
    if (type.eqdef != null || type.orddef != null) {
      throw new Refusal(location, "eq and ord of a type are not covered");
    }
  }
}
