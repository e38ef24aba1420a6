package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCNaturalType;
import com.fujitsu.vdmj.tc.types.TCSeq1Type;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSet1Type;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;

/** Values of one type where those of another are wanted. */
final class Conversions {

  private final Types types;

  Conversions(Types types) {
    this.types = types;
  }

  /** The value as one of the type, checked if VDMJ does not know that it is one. */
  Term to(Term term, TCType target, LexLocation location) {
    JavaType wanted = types.of(target);
    if (types.isSubtype(term.type(), target)
        || (term.java().is(Kind.NIL) && Types.hasNil(target))) {
      return form(term, wanted, target, location).typed(target);
    }
    if (types.isSubtypeButForNil(term.type(), target) && isWiderButForNull(term.java(), wanted)) {
      Term value = Types.hasNil(target) ? term : present(term, location);
      return form(value, wanted, target, location).typed(target);
    }
    return checked(term, target, wanted, location).typed(target);
  }

  /** The value, which is one of the type, in the form of it. */
  Term form(Term term, JavaType wanted, TCType target, LexLocation location) {
    JavaType from = term.java();
    if (from.equals(wanted) || wanted.is(Kind.ANY) || from.is(Kind.NIL)) {
      return from.is(Kind.ANY) || !wanted.is(Kind.ANY)
          ? term.as(from.is(Kind.NIL) ? wanted.orNull() : from)
          : term.object().as(from.box());
    }
    if (from.kind() == wanted.kind() && isSimple(from.kind())) {
      return wanted.isPrimitive() ? term : term.object();
    }
    if (wanted.is(Kind.TEXT)) {
      return from.isEmptySeq()
          ? Term.atom("\"\"", JavaType.TEXT, term.type())
          : Term.atom(
              Names.runtime("Values") + ".asText(" + term.text() + ")", JavaType.TEXT, term.type());
    }
    if (isEmpty(from) && from.kind() == wanted.kind()) {
      return empty(term, wanted);
    }
    if (from.is(Kind.TEXT) && wanted.is(Kind.SEQ)) {
      return Term.atom(
          Names.runtime("Seq")
              + "."
              + types.inside(wanted, false)
              + "widen("
              + Names.runtime("Seq")
              + ".ofText("
              + term.text()
              + "))",
          wanted,
          term.type());
    }
    if (from.is(Kind.RECORD) && wanted.is(Kind.RECORD)) {
      return wanted.records().containsAll(from.records())
              || types.text(from.notNull(), false).equals(types.text(wanted.notNull(), false))
          ? term
          : cast(term, wanted);
    }
    if (from.nullable() && !wanted.nullable() && isWiderButForNull(from, wanted)) {
      return form(present(term, location), wanted, target, location);
    }
    if (from.kind() == wanted.kind()) {
      return isWider(from, wanted) ? widened(term, wanted) : narrowed(term, target, location);
    }
    if (from.is(Kind.ANY)
        && (isSimple(wanted.kind()) || wanted.is(Kind.TUPLE) || wanted.is(Kind.RECORD))) {
      return cast(term, wanted);
    }
    return narrowed(term, target, location);
  }

  private Term empty(Term term, JavaType wanted) {
    String name = wanted.is(Kind.SEQ) ? "Seq" : wanted.is(Kind.SET) ? "VSet" : "VMap";
    return Term.atom(
        Names.runtime(name) + "." + types.inside(wanted, false) + "empty()",
        wanted.notNull(),
        term.type());
  }

  private static boolean isEmpty(JavaType type) {
    return (type.is(Kind.SEQ) || type.is(Kind.SET) || type.is(Kind.MAP))
        && type.element().is(Kind.NONE);
  }

  private static boolean isSimple(Kind kind) {
    return switch (kind) {
      case BOOL, INT, CHAR, QUOTE, TOKEN, TEXT, TUPLE -> true;
      default -> false;
    };
  }

  private Term cast(Term term, JavaType wanted) {
    if (term.java().is(wanted.kind())
        && types.text(term.java(), false).equals(types.text(wanted, false))) {
      return term.as(wanted);
    }
    JavaType as = wanted.nullable() ? wanted : wanted.unbox();
    return new Term(term.castTo(types.text(as, false)), Term.UNARY, as, term.type());
  }

  /** Are all values of the one Java type those of the other as they are? */
  private boolean isWider(JavaType from, JavaType wanted) {
    if (from.is(Kind.NONE) || from.equals(wanted) || from.box().equals(wanted.box())) {
      return true;
    }
    if (from.nullable() && !wanted.nullable() && !wanted.is(Kind.ANY)) {
      return false;
    }
    if (wanted.is(Kind.ANY) || from.is(Kind.NIL)) {
      return true;
    }
    if (from.kind() != wanted.kind()) {
      return false;
    }
    if (from.is(Kind.RECORD)) {
      return wanted.records().containsAll(from.records())
          || types.text(from.notNull(), false).equals(types.text(wanted.notNull(), false));
    }
    for (int i = 0; i < from.of().size(); i++) {
      if (!isWider(from.of().get(i), wanted.of().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isWiderButForNull(JavaType from, JavaType wanted) {
    return from.kind() == wanted.kind()
        && (isSimple(from.kind()) || isWider(from.notNull(), wanted.notNull()));
  }

  /** The value, with the check that it is not nil, if it could be. */
  private static Term present(Term term, LexLocation location) {
    return term.java().nullable()
        ? check("present", term, Place.literal(location), term.java().notNull())
        : term;
  }

  private Term widened(Term term, JavaType wanted) {
    if (types.text(term.java().notNull(), false).equals(types.text(wanted.notNull(), false))) {
      return term.as(wanted.nullable() || !term.java().nullable() ? wanted : wanted.orNull());
    }
    String name = wanted.is(Kind.SEQ) ? "Seq" : wanted.is(Kind.SET) ? "VSet" : "VMap";
    if (deeplyGeneric(wanted)) {
      return Term.atom(
          Names.runtime("Values")
              + ".<"
              + types.text(wanted.box(), false)
              + ">cast("
              + term.text()
              + ")",
          wanted,
          term.type());
    }
    return Term.atom(
        Names.runtime(name) + "." + types.inside(wanted, false) + "widen(" + term.text() + ")",
        wanted,
        term.type());
  }

  private static boolean deeplyGeneric(JavaType type) {
    return type.of().stream().anyMatch(part -> !part.of().isEmpty());
  }

  private Term narrowed(Term term, TCType target, LexLocation location) {
    return Term.atom(
        types.runtime(target)
            + ".narrow("
            + term.object().text()
            + ", "
            + Place.literal(location)
            + ")",
        types.of(target).box(),
        target);
  }

  /** The value, with the check that it is of the type. */
  private Term checked(Term term, TCType target, JavaType wanted, LexLocation location) {
    TCType bare = types.base(target);
    JavaType from = term.java();
    String place = Place.literal(location);
    if (from.is(Kind.INT) && !from.nullable() && bare instanceof TCNaturalOneType) {
      return check("nat1", term, place, wanted);
    }
    if (from.is(Kind.INT) && !from.nullable() && bare instanceof TCNaturalType) {
      return check("nat", term, place, wanted);
    }
    if (!from.nullable()
        && bare instanceof TCSeq1Type sequence
        && types.isSubtype(term.type(), new TCSeqType(bare.location, sequence.seqof))
        && !isEmpty(from)) {
      return check("seq1", form(term, wanted, target, location), place, wanted);
    }
    if (!from.nullable()
        && bare instanceof TCSet1Type set
        && types.isSubtype(term.type(), new TCSetType(bare.location, set.setof))
        && !isEmpty(from)) {
      return check("set1", form(term, wanted, target, location), place, wanted);
    }
    if (types.isErasure(target)
        && !wanted.nullable()
        && !from.nullable()
        && (from.is(Kind.ANY) || from.is(Kind.RECORD))) {
      return cast(term, wanted);
    }
    if (from.equals(wanted) && types.isErasure(target)) {
      return term;
    }
    return narrowed(term, target, location);
  }

  private static Term check(String name, Term term, String place, JavaType wanted) {
    return Term.atom(
        Names.runtime("Check") + "." + name + "(" + term.text() + ", " + place + ")",
        wanted,
        term.type());
  }
}
