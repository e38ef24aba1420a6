package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCElementsExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCIndicesExpression;
import com.fujitsu.vdmj.tc.expressions.TCSetRangeExpression;
import com.fujitsu.vdmj.tc.patterns.TCBind;
import com.fujitsu.vdmj.tc.patterns.TCIdentifierPattern;
import com.fujitsu.vdmj.tc.patterns.TCMultipleBind;
import com.fujitsu.vdmj.tc.patterns.TCMultipleBindList;
import com.fujitsu.vdmj.tc.patterns.TCMultipleSeqBind;
import com.fujitsu.vdmj.tc.patterns.TCMultipleSetBind;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.patterns.TCPatternList;
import com.fujitsu.vdmj.tc.patterns.TCSeqBind;
import com.fujitsu.vdmj.tc.patterns.TCSetBind;
import com.fujitsu.vdmj.tc.types.TCIntegerType;
import com.fujitsu.vdmj.tc.types.TCNaturalOneType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Binds: what goes through sets and sequences becomes loops. */
final class Bindings {

  private final Body body;

  Bindings(Body body) {
    this.body = body;
  }

  /** One loop: how it begins, what it gives, and the pattern for that. */
  private record Loop(TCPattern pattern, Source source) {}

  /** Where values come from: the head of a loop over them, for a variable. */
  private record Source(JavaType java, @Nullable TCType type, Head head) {}

  /** The head of a loop, and the value in it, for a name. */
  private interface Head {
    /** The head of the loop; what has to stand in it first goes into the block. */
    String of(String variable, Code inside);
  }

  /** How the order of a set matters. */
  enum Order {
    /** It can't be seen, but for which element fails first; where it costs little, it is VDMJ's. */
    ANY,
    /** It is VDMJ's. */
    SORTED
  }

  /** Loops over all that is bound, with the work in the innermost; the first loop has the label. */
  void each(
      TCMultipleBindList binds,
      Order order,
      @Nullable String label,
      Code code,
      Consumer<Code> work) {
    List<Loop> loops = new ArrayList<>();
    for (TCMultipleBind bind : binds) {
      gather(bind, order, depth(binds) > 1, loops, code);
    }
    nest(loops, 0, label, code, work);
  }

  /** How many loops that takes. */
  static int depth(TCMultipleBindList binds) {
    return binds.stream().mapToInt(bind -> bind.plist.size()).sum();
  }

  /** The same for one bind of several patterns. */
  void each(
      TCMultipleBind bind, Order order, @Nullable String label, Code code, Consumer<Code> work) {
    List<Loop> loops = new ArrayList<>();
    gather(bind, order, bind.plist.size() > 1, loops, code);
    nest(loops, 0, label, code, work);
  }

  /** The same for one bind. */
  void each(TCBind bind, Order order, Code code, Consumer<Code> work) {
    Source source;
    if (bind instanceof TCSetBind set) {
      source = ofSet(set.set, order, false, code);
    } else if (bind instanceof TCSeqBind sequence) {
      source = ofSequence(body.expressions.sequence(sequence.sequence, code), false, code);
    } else {
      throw body.refusal(bind.location, "a bind to a type");
    }
    nest(List.of(new Loop(bind.pattern, source)), 0, null, code, work);
  }

  /** A loop over a set or a sequence, for a statement. */
  void each(
      TCPattern pattern,
      TCExpression collection,
      boolean isSet,
      boolean reverse,
      Code code,
      Consumer<Code> work) {
    Source source;
    if (isSet) {
      source = ofSet(collection, Order.SORTED, false, code);
    } else {
      Term forward = body.expressions.sequence(collection, code);
      source = ofSequence(reverse ? body.expressions.reversed(forward) : forward, false, code);
    }
    nest(List.of(new Loop(pattern, source)), 0, null, code, work);
  }

  /** The loops of a bind; of several, all know before the first begins what they go through. */
  private void gather(
      TCMultipleBind bind, Order order, boolean several, List<Loop> loops, Code code) {
    TCPatternList patterns = bind.plist;
    Source source;
    if (bind instanceof TCMultipleSetBind set) {
      source = ofSet(set.set, order, several, code);
    } else if (bind instanceof TCMultipleSeqBind sequence) {
      source = ofSequence(body.expressions.sequence(sequence.sequence, code), several, code);
    } else {
      throw body.refusal(bind.location, "a bind to a type");
    }
    patterns.forEach(pattern -> loops.add(new Loop(pattern, source)));
  }

  private void nest(
      List<Loop> loops, int depth, @Nullable String label, Code code, Consumer<Code> work) {
    if (depth == loops.size()) {
      work.accept(code);
      return;
    }
    Loop loop = loops.get(depth);
    Code inside = code.inner();
    body.scoped(
        () -> {
          String wanted =
              loop.pattern instanceof TCIdentifierPattern identifier
                  ? identifier.name.getName()
                  : "each";
          String variable = inside.fresh(wanted);
          String head = loop.source.head.of(variable, inside);
          Term value = Term.atom(variable, loop.source.java, loop.source.type);
          body.matching.match(loop.pattern, value, inside).orElse("continue;", inside);
          nest(loops, depth + 1, null, inside, work);
          code.block((label == null ? "" : label + ":\n") + head, inside);
        });
  }

  /** The elements of a set; no set is built for numbers in a row, or for elements in any order. */
  private Source ofSet(TCExpression set, Order order, boolean several, Code code) {
    if (set instanceof TCIndicesExpression indices) {
      Term sequence = body.named(body.expressions.sequence(indices.exp, code), "sequence", code);
      return numbers("1", body.expressions.length(sequence), new TCNaturalOneType(set.location));
    }
    if (set instanceof TCSetRangeExpression range) {
      Term first = body.named(body.expressions.number(range.first, code), "first", code);
      Term last = body.named(body.expressions.number(range.last, code), "last", code);
      TCType type = range.ftype == null ? new TCIntegerType(set.location) : range.ftype;
      return numbers(first.text(), last.text(), type);
    }
    if (set instanceof TCElementsExpression elements && order == Order.ANY) {
      Term sequence = body.expressions.sequence(elements.exp, code);
      return sequence.java().is(Kind.SEQ) && sequence.java().element().is(Kind.INT)
          ? sorted(body.expressions.elements(sequence), several, code)
          : ofSequence(sequence, several, code);
    }
    Term all = body.expressions.set(set, code);
    return order == Order.SORTED || all.java().element().is(Kind.INT)
        ? sorted(all, several, code)
        : over(several ? body.named(all, "all", code) : all);
  }

  private Source sorted(Term set, boolean several, Code code) {
    Term sorted =
        Term.atom(
            set.atom() + ".sorted()", JavaType.of(Kind.SEQ, set.java().element()), set.type());
    return over(several ? body.named(sorted, "all", code) : sorted);
  }

  private Source numbers(String first, String last, TCType type) {
    return new Source(
        JavaType.INT,
        type,
        (variable, inside) ->
            "for (long "
                + variable
                + " = "
                + first
                + "; "
                + variable
                + " <= "
                + last
                + "; "
                + variable
                + "++)");
  }

  private Source ofSequence(Term sequence, boolean several, Code code) {
    if (!sequence.java().is(Kind.TEXT)) {
      return over(several ? body.named(sequence, "all", code) : sequence);
    }
    Term text = body.named(sequence, "text", code);
    return new Source(
        JavaType.CHAR,
        sequence.type() == null ? null : sequence.type().getSeq().seqof,
        (variable, inside) -> {
          String index = inside.fresh("index");
          inside.line("char " + variable + " = " + text.text() + ".charAt(" + index + ");");
          return "for (int "
              + index
              + " = 0; "
              + index
              + " < "
              + text.text()
              + ".length(); "
              + index
              + "++)";
        });
  }

  private Source over(Term collection) {
    JavaType element = collection.java().element();
    JavaType java = element.nullable() ? element : element.unbox();
    return new Source(
        java,
        inside(collection.type()),
        (variable, inside) ->
            "for (" + body.declaration(java) + " " + variable + " : " + collection.text() + ")");
  }

  private static @Nullable TCType inside(@Nullable TCType collection) {
    if (collection == null) {
      return null;
    }
    return collection.isSet(collection.location)
        ? collection.getSet().setof
        : collection.getSeq().seqof;
  }
}
