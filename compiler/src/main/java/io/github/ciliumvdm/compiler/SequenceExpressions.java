package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCDistConcatExpression;
import com.fujitsu.vdmj.tc.expressions.TCElementsExpression;
import com.fujitsu.vdmj.tc.expressions.TCEqualsExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpressionList;
import com.fujitsu.vdmj.tc.expressions.TCHeadExpression;
import com.fujitsu.vdmj.tc.expressions.TCIndicesExpression;
import com.fujitsu.vdmj.tc.expressions.TCIntegerLiteralExpression;
import com.fujitsu.vdmj.tc.expressions.TCLenExpression;
import com.fujitsu.vdmj.tc.expressions.TCReverseExpression;
import com.fujitsu.vdmj.tc.expressions.TCSeqConcatExpression;
import com.fujitsu.vdmj.tc.expressions.TCSeqEnumExpression;
import com.fujitsu.vdmj.tc.expressions.TCSubseqExpression;
import com.fujitsu.vdmj.tc.expressions.TCTailExpression;
import com.fujitsu.vdmj.tc.expressions.TCVariableExpression;
import com.fujitsu.vdmj.tc.types.TCSeqType;
import com.fujitsu.vdmj.tc.types.TCSetType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnionType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sequences: those of characters are texts. */
abstract class SequenceExpressions extends NumberExpressions {

  SequenceExpressions(Body body) {
    super(body);
  }

  /** The value as a sequence: a text or a Seq. */
  Term sequence(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.TEXT) || term.java().is(Kind.SEQ)) {
      return term;
    }
    TCSeqType type = seqType(term, expression);
    return body.conversions.form(term, body.types.of(type), type, expression.location).typed(type);
  }

  private TCSeqType seqType(Term term, TCExpression expression) {
    TCType type = term.type() == null ? expression.getType() : term.type();
    if (type == null || !type.isSeq(expression.location)) {
      throw body.refusal(expression.location, "a sequence of the type " + type);
    }
    return type.getSeq();
  }

  private static @Nullable TCType elementType(Term sequence) {
    return sequence.type() == null ? null : sequence.type().getSeq().seqof;
  }

  /** How long it is, as a Java expression. */
  String length(Term sequence) {
    return sequence.atom() + (sequence.java().is(Kind.TEXT) ? ".length()" : ".size()");
  }

  /** An element, from 0; it is there. */
  Term element(Term sequence, String index) {
    String method = sequence.java().is(Kind.TEXT) ? ".charAt(" : ".get(";
    return Term.atom(
        sequence.atom() + method + index + ")", element(sequence.java()), elementType(sequence));
  }

  private static JavaType element(JavaType sequence) {
    return sequence.is(Kind.TEXT) ? JavaType.CHAR : sequence.element();
  }

  /** What a method makes of the sequence; those for texts are in a class of their own. */
  private static Term call(
      Term sequence, String method, String arguments, JavaType java, @Nullable TCType type) {
    String text =
        sequence.java().is(Kind.TEXT)
            ? Names.runtime("Texts")
                + "."
                + method
                + "("
                + sequence.text()
                + (arguments.isEmpty() ? "" : ", ")
                + arguments
                + ")"
            : sequence.atom() + "." + method + "(" + arguments + ")";
    return Term.atom(text, java, type);
  }

  /** A sequence of elements of the sequence. */
  private static Term sliced(Term sequence, String method, String arguments) {
    return call(sequence, method, arguments, sequence.java().notNull(), sliceType(sequence));
  }

  /** A part, from an index to before another; both are there. */
  Term slice(Term sequence, String from, String to) {
    if (sequence.java().is(Kind.TEXT)) {
      String end = to.equals(length(sequence)) ? "" : ", " + to;
      return Term.atom(
          sequence.atom() + ".substring(" + from + end + ")", JavaType.TEXT, sliceType(sequence));
    }
    String first =
        from.matches("[0-9]+") ? Integer.toString(Integer.parseInt(from) + 1) : from + " + 1";
    return Term.atom(
        sequence.atom() + ".subsequence(" + first + ", " + to + ")",
        sequence.java().notNull(),
        sliceType(sequence));
  }

  private static @Nullable TCType sliceType(Term sequence) {
    TCType element = elementType(sequence);
    return element == null || sequence.type() == null
        ? null
        : new TCSeqType(sequence.type().location, element);
  }

  @Override
  public Term caseHeadExpression(TCHeadExpression expression, Code code) {
    Term sequence = sequence(expression.exp, code);
    return call(sequence, "head", "", element(sequence.java()), elementType(sequence));
  }

  @Override
  public Term caseTailExpression(TCTailExpression expression, Code code) {
    return sliced(sequence(expression.exp, code), "tail", "");
  }

  @Override
  public Term caseLenExpression(TCLenExpression expression, Code code) {
    return new Term(
        "(long) " + length(sequence(expression.exp, code)), Term.UNARY, JavaType.INT, null);
  }

  @Override
  public Term caseReverseExpression(TCReverseExpression expression, Code code) {
    return reversed(sequence(expression.exp, code));
  }

  /** The sequence from the last element to the first. */
  Term reversed(Term sequence) {
    return sliced(sequence, "reverse", "");
  }

  @Override
  public Term caseElementsExpression(TCElementsExpression expression, Code code) {
    return elements(sequence(expression.exp, code)).typed(expression.getType());
  }

  /** The different elements of a sequence. */
  Term elements(Term sequence) {
    TCType type =
        sequence.type() == null
            ? null
            : new TCSetType(sequence.type().location, sequence.type().getSeq().seqof);
    return call(sequence, "elems", "", JavaType.of(Kind.SET, element(sequence.java())), type);
  }

  @Override
  public Term caseIndicesExpression(TCIndicesExpression expression, Code code) {
    Term sequence = sequence(expression.exp, code);
    return Term.atom(
        Names.runtime("VSet") + ".range(1, " + length(sequence) + ")",
        JavaType.of(Kind.SET, JavaType.INT),
        null);
  }

  @Override
  public Term caseSubseqExpression(TCSubseqExpression expression, Code code) {
    Term sequence = sequence(expression.seq, code);
    String range = number(expression.from, code).text() + ", " + number(expression.to, code).text();
    return sliced(sequence, "subsequence", range);
  }

  /** Whether the first characters of a text, as many as those of another, are the other. */
  @Override
  public Term caseEqualsExpression(TCEqualsExpression expression, Code code) {
    if (expression.left instanceof TCSubseqExpression part
        && part.seq instanceof TCVariableExpression
        && expression.right instanceof TCVariableExpression right
        && isFirst(part, right)) {
      Term text = value(part.seq, code);
      Term beginning = value(right, code);
      if (text.java().equals(JavaType.TEXT) && beginning.java().equals(JavaType.TEXT)) {
        return Term.condition(text.atom() + ".startsWith(" + beginning.text() + ")", Term.ATOM);
      }
    }
    return super.caseEqualsExpression(expression, code);
  }

  /** Is the part the first of the sequence, as long as the other? */
  private static boolean isFirst(TCSubseqExpression part, TCVariableExpression other) {
    return part.from instanceof TCIntegerLiteralExpression first
        && first.value.value == 1
        && part.to instanceof TCLenExpression length
        && length.exp instanceof TCVariableExpression measured
        && measured.name.equals(other.name);
  }

  @Override
  public Term caseSeqConcatExpression(TCSeqConcatExpression expression, Code code) {
    Term left = sequence(expression.left, code);
    Term right = sequence(expression.right, code);
    TCType type = expression.getType();
    TCType sequence =
        type.isSeq(expression.location) && !(type instanceof TCUnionType)
            ? type
            : new TCSeqType(expression.location, type.getSeq().seqof);
    JavaType java = left.java().notNull().join(right.java().notNull());
    if (!java.is(Kind.SEQ) && !java.is(Kind.TEXT)) {
      java = body.types.of(sequence);
    }
    if (java.isEmptySeq()) {
      return left;
    }
    left = body.conversions.form(left, java, sequence, expression.location);
    right = body.conversions.form(right, java, sequence, expression.location);
    return java.is(Kind.TEXT)
        ? new Term(left.within(Term.SUM) + " + " + right.within(Term.SUM + 1), Term.SUM, java, null)
        : Term.atom(left.atom() + ".concat(" + right.text() + ")", java, null);
  }

  @Override
  public Term caseDistConcatExpression(TCDistConcatExpression expression, Code code) {
    Term sequences = sequence(expression.exp, code);
    JavaType inner = sequences.java().is(Kind.SEQ) ? sequences.java().element() : JavaType.NONE;
    if (inner.is(Kind.TEXT)) {
      return Term.atom(
          Names.runtime("Texts") + ".conc(" + sequences.text() + ")", JavaType.TEXT, null);
    }
    if (inner.is(Kind.NONE)) {
      return Term.atom(
          Names.runtime("Seq") + ".empty()", JavaType.of(Kind.SEQ, JavaType.NONE), null);
    }
    if (!inner.is(Kind.SEQ)) {
      throw body.refusal(expression.location, "conc of " + expression.exp.getType());
    }
    return Term.atom(
        Names.runtime("Seq")
            + "."
            + body.types.inside(inner, false)
            + "conc("
            + sequences.text()
            + ")",
        inner.notNull(),
        null);
  }

  @Override
  public Term caseSeqEnumExpression(TCSeqEnumExpression expression, Code code) {
    if (expression.members.isEmpty()) {
      return Term.atom(
          Names.runtime("Seq") + ".empty()",
          JavaType.of(Kind.SEQ, JavaType.NONE),
          expression.getType());
    }
    List<Term> members = new ArrayList<>();
    TCType element = expression.getType().getSeq().seqof;
    JavaType java = elements(expression.members, element, members, code);
    if (java.is(Kind.CHAR) && !java.nullable()) {
      StringBuilder text = new StringBuilder();
      for (Term member : members) {
        text.append(text.length() == 0 ? "" : " + ")
            .append(
                member.java().is(Kind.CHAR) && text.length() == 0
                    ? "String.valueOf(" + member.text() + ")"
                    : member.within(Term.SUM + 1));
      }
      return new Term(
          text.toString(), members.size() == 1 ? Term.ATOM : Term.SUM, JavaType.TEXT, null);
    }
    return Term.atom(
        Names.runtime("Seq")
            + "."
            + body.types.inside(JavaType.of(Kind.SEQ, java), false)
            + "of("
            + list(members, java)
            + ")",
        JavaType.of(Kind.SEQ, java),
        null);
  }

  /** The members of an enumeration, and the Java type that they all have. */
  JavaType elements(TCExpressionList expressions, TCType type, List<Term> members, Code code) {
    JavaType java = body.types.of(type);
    for (TCExpression member : expressions) {
      Term term = value(member, code);
      members.add(body.conversions.form(term, java, type, member.location).object());
    }
    return java;
  }

  String list(List<Term> terms, JavaType java) {
    if (terms.size() == 1 && terms.get(0).text().equals("null")) {
      return "(" + body.types.text(java.box(), false) + ") null";
    }
    List<String> texts = new ArrayList<>();
    terms.forEach(term -> texts.add(term.text()));
    return String.join(", ", texts);
  }
}
