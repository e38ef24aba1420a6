package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.patterns.TCBooleanPattern;
import com.fujitsu.vdmj.tc.patterns.TCCharacterPattern;
import com.fujitsu.vdmj.tc.patterns.TCConcatenationPattern;
import com.fujitsu.vdmj.tc.patterns.TCExpressionPattern;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCIgnorePattern;
import com.fujitsu.vdmj.tc.patterns.TCIntegerPattern;
import com.fujitsu.vdmj.tc.patterns.TCNilPattern;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.patterns.TCPatternList;
import com.fujitsu.vdmj.tc.patterns.TCQuotePattern;
import com.fujitsu.vdmj.tc.patterns.TCRecordPattern;
import com.fujitsu.vdmj.tc.patterns.TCSeqPattern;
import com.fujitsu.vdmj.tc.patterns.TCSetPattern;
import com.fujitsu.vdmj.tc.patterns.TCStringPattern;
import com.fujitsu.vdmj.tc.patterns.TCTuplePattern;
import com.fujitsu.vdmj.tc.types.TCProductType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnknownType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patterns: when they match, and what they bind then. */
final class Matching {

  private final Body body;

  Matching(Body body) {
    this.body = body;
  }

  /** What a pattern asks of a value, and the values that its names get. */
  final class Match {

    private final List<Term> conditions = new ArrayList<>();
    private final Map<String, Term> bound = new LinkedHashMap<>();

    /** When it matches: all of it, or null if always. */
    @Nullable Term condition() {
      if (conditions.isEmpty()) {
        return null;
      }
      if (conditions.size() == 1) {
        return conditions.get(0);
      }
      List<String> parts = new ArrayList<>();
      conditions.forEach(condition -> parts.add(condition.within(Term.AND)));
      return Term.condition(String.join(" && ", parts), Term.AND);
    }

    /** Gives its names their values, in the block. */
    void bind(Code code) {
      bound.forEach(
          (name, term) -> {
            if (body.state == null && term.isName() && !term.text().matches("-?[0-9].*")) {
              body.bind(name, term);
              return;
            }
            String variable = code.fresh(name);
            code.line(body.declaration(term.java()) + " " + variable + " = " + term.text() + ";");
            body.bind(name, Term.atom(variable, term.java(), term.type()));
          });
    }

    /** Leaves the block, as told, unless it matches; then its names have their values. */
    void orElse(String leave, Code code) {
      Term condition = condition();
      if (condition != null) {
        code.line("if (!" + condition.within(Term.UNARY) + ") {\n" + leave + "\n}");
      }
      bind(code);
    }
  }

  /** The match of a pattern with a value, which is said more than once. */
  Match match(TCPattern pattern, Term value, Code code) {
    Match match = new Match();
    new Matcher(match, code).match(pattern, value);
    return match;
  }

  /** The match of a pattern with a value that gets a name first, if that is of use. */
  Match matchOnce(TCPattern pattern, Term value, String name, Code code) {
    boolean simple = pattern instanceof TCIdentifierPattern || pattern instanceof TCIgnorePattern;
    return match(pattern, simple ? value : body.named(value, name, code), code);
  }

  private final class Matcher {

    private final Match match;
    private final Code code;

    Matcher(Match match, Code code) {
      this.match = match;
      this.code = code;
    }

    void match(TCPattern pattern, Term value) {
      if (pattern instanceof TCIdentifierPattern identifier) {
        identifier(identifier.name.getName(), value);
      } else if (pattern instanceof TCTuplePattern tuple) {
        tuple(tuple, value);
      } else if (pattern instanceof TCRecordPattern record) {
        record(record, value);
      } else if (pattern instanceof TCSeqPattern sequence) {
        sequence(sequence, value);
      } else if (pattern instanceof TCConcatenationPattern concatenation) {
        concatenation(concatenation, value);
      } else if (pattern instanceof TCSetPattern set) {
        set(set, value);
      } else if (!(pattern instanceof TCIgnorePattern)) {
        match.conditions.add(body.expressions.equal(value, constant(pattern)));
      }
    }

    private Term constant(TCPattern pattern) {
      if (pattern instanceof TCBooleanPattern bool) {
        return Term.atom(Boolean.toString(bool.value.value), JavaType.BOOL, null);
      }
      if (pattern instanceof TCIntegerPattern integer) {
        return Term.atom(Literals.number(integer.value.value), JavaType.INT, null);
      }
      if (pattern instanceof TCCharacterPattern character) {
        return Term.atom(Literals.character(character.value.unicode), JavaType.CHAR, null);
      }
      if (pattern instanceof TCStringPattern string) {
        return Term.atom(Literals.text(string.value.value), JavaType.TEXT, null);
      }
      if (pattern instanceof TCQuotePattern quote) {
        return Term.atom(body.names.quote(quote.value.value), JavaType.QUOTE, null);
      }
      if (pattern instanceof TCNilPattern) {
        return Term.atom("null", JavaType.NIL, null);
      }
      if (pattern instanceof TCExpressionPattern expression) {
        return body.named(body.value(expression.exp, code), "wanted", code);
      }
      throw body.refusal(pattern.location, "the pattern " + pattern);
    }

    private void identifier(String name, Term value) {
      Term before = match.bound.get(name);
      if (before == null) {
        match.bound.put(name, value);
      } else {
        match.conditions.add(body.expressions.equal(before, value));
      }
    }

    private void record(TCRecordPattern pattern, Term value) {
      TCRecordType type = Types.bare(pattern.type) instanceof TCRecordType record ? record : null;
      if (type == null) {
        throw body.refusal(pattern.location, "the pattern " + pattern);
      }
      Term record = instance(value, type);
      for (int i = 0; i < pattern.plist.size(); i++) {
        TCType fieldType = type.fields.get(i).type;
        match(
            pattern.plist.get(i),
            Term.atom(
                record.atom() + "." + Names.identifier(type.fields.get(i).tag),
                body.types.of(fieldType),
                fieldType));
      }
    }

    /** The value as a record of that type, if it is one. */
    private Term instance(Term value, TCRecordType type) {
      JavaType wanted = body.types.of(type);
      if (value.java().equals(wanted)) {
        return value;
      }
      if (value.java().is(Kind.RECORD) && value.java().records().equals(wanted.records())) {
        match.conditions.add(
            Term.condition(value.within(Term.EQUALITY + 1) + " != null", Term.EQUALITY));
        return value;
      }
      String simple = type.name.getName();
      String name = code.fresh(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
      match.conditions.add(
          Term.condition(
              body.expressions.asObject(value, wanted)
                  + " instanceof "
                  + body.types.text(wanted, false)
                  + " "
                  + name,
              Term.ORDER));
      return Term.atom(name, wanted, type);
    }

    private void tuple(TCTuplePattern pattern, Term value) {
      int size = pattern.plist.size();
      TCProductType product = product(value.type(), size);
      if (!value.java().is(Kind.TUPLE)
          || value.java().nullable()
          || product == null
          || Types.membersOrNil(value.type() == null ? product : value.type()).size() > 1) {
        String name = code.fresh("tuple");
        match.conditions.add(
            Term.condition(
                body.expressions.asObject(value, JavaType.TUPLE)
                    + " instanceof "
                    + Names.runtime("Tuple")
                    + " "
                    + name,
                Term.ORDER));
        match.conditions.add(Term.condition(name + ".size() == " + size, Term.EQUALITY));
        value = Term.atom(name, JavaType.TUPLE, product);
      }
      for (int i = 0; i < size; i++) {
        if (pattern.plist.get(i) instanceof TCIgnorePattern) {
          continue;
        }
        match(
            pattern.plist.get(i),
            body.expressions.part(
                value, i, product == null ? null : product.types.get(i), pattern.location));
      }
    }

    private @Nullable TCProductType product(@Nullable TCType type, int size) {
      if (type == null || type instanceof TCUnknownType) {
        return null;
      }
      TCProductType found = null;
      for (TCType member : Types.membersOrNil(type)) {
        if (member instanceof TCProductType product && product.types.size() == size) {
          if (found != null) {
            return null;
          }
          found = product;
        }
      }
      return found;
    }

    private void sequence(TCSeqPattern pattern, Term value) {
      Term sequence = asSequence(value, pattern.location);
      int size = pattern.plist.size();
      match.conditions.add(
          size == 0
              ? Term.condition(sequence.atom() + ".isEmpty()", Term.ATOM)
              : Term.condition(body.expressions.length(sequence) + " == " + size, Term.EQUALITY));
      elements(pattern.plist, sequence, "");
    }

    private void elements(TCPatternList patterns, Term sequence, String offset) {
      for (int i = 0; i < patterns.size(); i++) {
        if (!(patterns.get(i) instanceof TCIgnorePattern)) {
          String index =
              offset.isEmpty() ? Integer.toString(i) : offset + (i == 0 ? "" : " + " + i);
          match(patterns.get(i), body.expressions.element(sequence, index));
        }
      }
    }

    /** One of the two parts has a known length. */
    private void concatenation(TCConcatenationPattern pattern, Term value) {
      Term sequence = asSequence(value, pattern.location);
      String length = body.expressions.length(sequence);
      if (pattern.left instanceof TCSeqPattern first) {
        int size = first.plist.size();
        match.conditions.add(Term.condition(length + " >= " + size, Term.ORDER));
        elements(first.plist, sequence, "");
        match(pattern.right, body.expressions.slice(sequence, Integer.toString(size), length));
      } else if (pattern.right instanceof TCSeqPattern last) {
        int size = last.plist.size();
        match.conditions.add(Term.condition(length + " >= " + size, Term.ORDER));
        match(pattern.left, body.expressions.slice(sequence, "0", length + " - " + size));
        elements(last.plist, sequence, length + " - " + size);
      } else {
        throw body.refusal(pattern.location, "a ^ of two patterns without a known length");
      }
    }

    /** The value as a sequence, if it is one. */
    private Term asSequence(Term value, LexLocation location) {
      Kind kind = value.java().kind();
      if (kind == Kind.TEXT || kind == Kind.SEQ) {
        if (value.java().nullable()) {
          match.conditions.add(
              Term.condition(value.within(Term.EQUALITY + 1) + " != null", Term.EQUALITY));
        }
        return value.as(value.java().notNull());
      }
      if (value.type() == null || !value.type().isSeq(location)) {
        throw body.refusal(
            location, "a pattern of a sequence for a value of the type " + value.type());
      }
      TCSeqType type = value.type().getSeq();
      match.conditions.add(
          Term.condition(Names.runtime("Values") + ".isSeq(" + value.text() + ")", Term.ATOM));
      return body.conversions.form(value, body.types.of(type), type, location).typed(type);
    }

    private void set(TCSetPattern pattern, Term value) {
      if (pattern.plist.size() > 1 || !value.java().is(Kind.SET)) {
        throw body.refusal(pattern.location, "a pattern of a set of several");
      }
      match.conditions.add(
          Term.condition(value.atom() + ".size() == " + pattern.plist.size(), Term.EQUALITY));
      if (!pattern.plist.isEmpty()) {
        TCType element = value.type() == null ? null : value.type().getSet().setof;
        match(
            pattern.plist.get(0),
            Term.atom(value.atom() + ".only()", value.java().element(), element));
      }
    }
  }
}
