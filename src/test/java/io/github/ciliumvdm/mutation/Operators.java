package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.ast.lex.LexBooleanToken;
import com.fujitsu.vdmj.ast.lex.LexIntegerToken;
import com.fujitsu.vdmj.ast.lex.LexKeywordToken;
import com.fujitsu.vdmj.ast.lex.LexQuoteToken;
import com.fujitsu.vdmj.ast.lex.LexStringToken;
import com.fujitsu.vdmj.ast.lex.LexToken;
import com.fujitsu.vdmj.in.expressions.INAndExpression;
import com.fujitsu.vdmj.in.expressions.INApplyExpression;
import com.fujitsu.vdmj.in.expressions.INBinaryExpression;
import com.fujitsu.vdmj.in.expressions.INBooleanLiteralExpression;
import com.fujitsu.vdmj.in.expressions.INCaseAlternative;
import com.fujitsu.vdmj.in.expressions.INCaseAlternativeList;
import com.fujitsu.vdmj.in.expressions.INCasesExpression;
import com.fujitsu.vdmj.in.expressions.INDivExpression;
import com.fujitsu.vdmj.in.expressions.INDomainResByExpression;
import com.fujitsu.vdmj.in.expressions.INDomainResToExpression;
import com.fujitsu.vdmj.in.expressions.INElseIfExpression;
import com.fujitsu.vdmj.in.expressions.INElseIfExpressionList;
import com.fujitsu.vdmj.in.expressions.INEqualsExpression;
import com.fujitsu.vdmj.in.expressions.INEquivalentExpression;
import com.fujitsu.vdmj.in.expressions.INExists1Expression;
import com.fujitsu.vdmj.in.expressions.INExistsExpression;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INExpressionList;
import com.fujitsu.vdmj.in.expressions.INForAllExpression;
import com.fujitsu.vdmj.in.expressions.INGreaterEqualExpression;
import com.fujitsu.vdmj.in.expressions.INGreaterExpression;
import com.fujitsu.vdmj.in.expressions.INHeadExpression;
import com.fujitsu.vdmj.in.expressions.INIfExpression;
import com.fujitsu.vdmj.in.expressions.INImpliesExpression;
import com.fujitsu.vdmj.in.expressions.INInSetExpression;
import com.fujitsu.vdmj.in.expressions.INIntegerLiteralExpression;
import com.fujitsu.vdmj.in.expressions.INLenExpression;
import com.fujitsu.vdmj.in.expressions.INLessEqualExpression;
import com.fujitsu.vdmj.in.expressions.INLessExpression;
import com.fujitsu.vdmj.in.expressions.INLetDefExpression;
import com.fujitsu.vdmj.in.expressions.INMapCompExpression;
import com.fujitsu.vdmj.in.expressions.INMapEnumExpression;
import com.fujitsu.vdmj.in.expressions.INMapUnionExpression;
import com.fujitsu.vdmj.in.expressions.INMapletExpressionList;
import com.fujitsu.vdmj.in.expressions.INModExpression;
import com.fujitsu.vdmj.in.expressions.INMuExpression;
import com.fujitsu.vdmj.in.expressions.INNotEqualExpression;
import com.fujitsu.vdmj.in.expressions.INNotExpression;
import com.fujitsu.vdmj.in.expressions.INNotInSetExpression;
import com.fujitsu.vdmj.in.expressions.INOrExpression;
import com.fujitsu.vdmj.in.expressions.INPlusExpression;
import com.fujitsu.vdmj.in.expressions.INPlusPlusExpression;
import com.fujitsu.vdmj.in.expressions.INProperSubsetExpression;
import com.fujitsu.vdmj.in.expressions.INQuoteLiteralExpression;
import com.fujitsu.vdmj.in.expressions.INRangeResByExpression;
import com.fujitsu.vdmj.in.expressions.INRangeResToExpression;
import com.fujitsu.vdmj.in.expressions.INRecordModifierList;
import com.fujitsu.vdmj.in.expressions.INReverseExpression;
import com.fujitsu.vdmj.in.expressions.INSeqCompExpression;
import com.fujitsu.vdmj.in.expressions.INSeqConcatExpression;
import com.fujitsu.vdmj.in.expressions.INSeqEnumExpression;
import com.fujitsu.vdmj.in.expressions.INSetCompExpression;
import com.fujitsu.vdmj.in.expressions.INSetDifferenceExpression;
import com.fujitsu.vdmj.in.expressions.INSetEnumExpression;
import com.fujitsu.vdmj.in.expressions.INSetIntersectExpression;
import com.fujitsu.vdmj.in.expressions.INSetUnionExpression;
import com.fujitsu.vdmj.in.expressions.INStarStarExpression;
import com.fujitsu.vdmj.in.expressions.INStringLiteralExpression;
import com.fujitsu.vdmj.in.expressions.INSubsetExpression;
import com.fujitsu.vdmj.in.expressions.INSubtractExpression;
import com.fujitsu.vdmj.in.expressions.INTailExpression;
import com.fujitsu.vdmj.in.expressions.INTimesExpression;
import com.fujitsu.vdmj.in.patterns.INMultipleBind;
import com.fujitsu.vdmj.in.patterns.INMultipleBindList;
import com.fujitsu.vdmj.in.patterns.INMultipleSeqBind;
import com.fujitsu.vdmj.in.patterns.INMultipleSetBind;
import com.fujitsu.vdmj.in.patterns.INPatternList;
import com.fujitsu.vdmj.in.patterns.INSeqBind;
import com.fujitsu.vdmj.in.patterns.INSetBind;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.lex.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The faults that somebody could make in an expression, each a small change of it that is still
 * well typed, or nearly.
 */
final class Operators {

  /** Makes an expression of two parts. */
  @FunctionalInterface
  private interface Binary {
    INExpression of(INExpression left, LexToken operator, INExpression right);
  }

  private record Other(String operator, Token token, Binary binary) {}

  private static final Map<Class<?>, List<Other>> OTHERS =
      Map.ofEntries(
          Map.entry(
              INLessExpression.class,
              List.of(
                  new Other("< to <=", Token.LE, INLessEqualExpression::new),
                  new Other("< to >=", Token.GE, INGreaterEqualExpression::new))),
          Map.entry(
              INLessEqualExpression.class,
              List.of(
                  new Other("<= to <", Token.LT, INLessExpression::new),
                  new Other("<= to >", Token.GT, INGreaterExpression::new))),
          Map.entry(
              INGreaterExpression.class,
              List.of(
                  new Other("> to >=", Token.GE, INGreaterEqualExpression::new),
                  new Other("> to <=", Token.LE, INLessEqualExpression::new))),
          Map.entry(
              INGreaterEqualExpression.class,
              List.of(
                  new Other(">= to >", Token.GT, INGreaterExpression::new),
                  new Other(">= to <", Token.LT, INLessExpression::new))),
          Map.entry(
              INEqualsExpression.class,
              List.of(new Other("= to <>", Token.NE, INNotEqualExpression::new))),
          Map.entry(
              INNotEqualExpression.class,
              List.of(new Other("<> to =", Token.EQUALS, INEqualsExpression::new))),
          Map.entry(
              INAndExpression.class,
              List.of(new Other("and to or", Token.OR, INOrExpression::new))),
          Map.entry(
              INOrExpression.class,
              List.of(new Other("or to and", Token.AND, INAndExpression::new))),
          Map.entry(
              INImpliesExpression.class,
              List.of(
                  new Other("=> to and", Token.AND, INAndExpression::new),
                  new Other("=> to <=>", Token.EQUIVALENT, INEquivalentExpression::new))),
          Map.entry(
              INEquivalentExpression.class,
              List.of(
                  new Other("<=> to <>", Token.NE, INNotEqualExpression::new),
                  new Other("<=> to =>", Token.IMPLIES, INImpliesExpression::new))),
          Map.entry(
              INInSetExpression.class,
              List.of(
                  new Other("in set to not in set", Token.NOTINSET, INNotInSetExpression::new))),
          Map.entry(
              INNotInSetExpression.class,
              List.of(new Other("not in set to in set", Token.INSET, INInSetExpression::new))),
          Map.entry(
              INSubsetExpression.class,
              List.of(
                  new Other("subset to psubset", Token.PSUBSET, INProperSubsetExpression::new))),
          Map.entry(
              INSetUnionExpression.class,
              List.of(new Other("union to inter", Token.INTER, INSetIntersectExpression::new))),
          Map.entry(
              INSetIntersectExpression.class,
              List.of(new Other("inter to union", Token.UNION, INSetUnionExpression::new))),
          Map.entry(
              INSetDifferenceExpression.class,
              List.of(new Other("\\ to inter", Token.INTER, INSetIntersectExpression::new))),
          Map.entry(
              INPlusExpression.class,
              List.of(new Other("+ to -", Token.MINUS, INSubtractExpression::new))),
          Map.entry(
              INSubtractExpression.class,
              List.of(new Other("- to +", Token.PLUS, INPlusExpression::new))),
          Map.entry(
              INTimesExpression.class,
              List.of(
                  new Other("* to +", Token.PLUS, INPlusExpression::new),
                  new Other("* to div", Token.DIV, INDivExpression::new))),
          Map.entry(
              INStarStarExpression.class,
              List.of(new Other("** to *", Token.TIMES, INTimesExpression::new))),
          Map.entry(
              INDivExpression.class,
              List.of(new Other("div to mod", Token.MOD, INModExpression::new))),
          Map.entry(
              INModExpression.class,
              List.of(new Other("mod to div", Token.DIV, INDivExpression::new))),
          Map.entry(
              INDomainResToExpression.class,
              List.of(new Other("<: to <-:", Token.DOMRESBY, INDomainResByExpression::new))),
          Map.entry(
              INDomainResByExpression.class,
              List.of(new Other("<-: to <:", Token.DOMRESTO, INDomainResToExpression::new))),
          Map.entry(
              INRangeResToExpression.class,
              List.of(new Other(":> to :->", Token.RANGERESBY, INRangeResByExpression::new))),
          Map.entry(
              INRangeResByExpression.class,
              List.of(new Other(":-> to :>", Token.RANGERESTO, INRangeResToExpression::new))));

  private final Quotes quotes;

  Operators(Quotes quotes) {
    this.quotes = quotes;
  }

  /** All changes of the expression at the site. */
  List<Change> of(Site site) {
    INExpression expression = site.expression();
    List<Change> changes = new ArrayList<>();
    if (expression instanceof INBinaryExpression binary) {
      changes.addAll(ofBinary(binary));
    } else if (site.isCondition()) {
      changes.addAll(ofCondition(expression));
    }
    changes.addAll(ofKind(site));
    return changes;
  }

  private static List<Change> ofBinary(INBinaryExpression binary) {
    List<Change> changes = new ArrayList<>();
    for (Other other : OTHERS.getOrDefault(binary.getClass(), List.of())) {
      LexToken token = new LexKeywordToken(other.token, binary.location);
      changes.add(new Change(other.operator, other.binary.of(binary.left, token, binary.right)));
    }
    if (losesAPart(binary)) {
      changes.add(new Change("right part dropped", binary.left));
      changes.add(new Change("left part dropped", binary.right));
    }
    if (binary instanceof INImpliesExpression) {
      changes.add(new Change("left part dropped", binary.right));
    }
    if (binary instanceof INSetDifferenceExpression) {
      changes.add(new Change("right part dropped", binary.left));
    }
    return changes;
  }

  private static boolean losesAPart(INBinaryExpression binary) {
    return binary instanceof INAndExpression
        || binary instanceof INOrExpression
        || binary instanceof INSetUnionExpression
        || binary instanceof INSetIntersectExpression
        || binary instanceof INSeqConcatExpression
        || binary instanceof INMapUnionExpression
        || binary instanceof INPlusPlusExpression;
  }

  /** Conditions of one part only, and calls: those of two parts have opposites of their own. */
  private static List<Change> ofCondition(INExpression condition) {
    return condition instanceof INNotExpression
            || condition instanceof INIfExpression
            || condition instanceof INCasesExpression
            || condition instanceof INLetDefExpression
            || condition instanceof INBooleanLiteralExpression
        ? List.of()
        : List.of(new Change("negated", new INNotExpression(condition.location, condition)));
  }

  private List<Change> ofKind(Site site) {
    INExpression expression = site.expression();
    LexLocation at = expression.location;
    if (expression instanceof INNotExpression not) {
      return List.of(new Change("not dropped", not.exp));
    } else if (expression instanceof INIfExpression choice) {
      return ofIf(choice);
    } else if (expression instanceof INCasesExpression cases) {
      return ofCases(cases);
    } else if (expression instanceof INExistsExpression exists) {
      return ofExists(exists);
    } else if (expression instanceof INForAllExpression all) {
      return List.of(
          new Change("forall to exists", new INExistsExpression(at, all.bindList, all.predicate)));
    } else if (expression instanceof INExists1Expression one) {
      return List.of(new Change("exists1 to exists", exists(one)));
    } else if (expression instanceof INIntegerLiteralExpression number) {
      return List.of(
          new Change("one more", number(number.value.value + 1, at)),
          new Change("one less", number(number.value.value - 1, at)));
    } else if (expression instanceof INBooleanLiteralExpression truth) {
      boolean other = !truth.value.value;
      return List.of(
          new Change(
              "literal negated", new INBooleanLiteralExpression(new LexBooleanToken(other, at))));
    } else if (expression instanceof INQuoteLiteralExpression quote) {
      return quotes
          .next(site.module(), quote.type.value)
          .map(
              next ->
                  new Change(
                      "quote exchanged",
                      new INQuoteLiteralExpression(at, new LexQuoteToken(next, at))))
          .stream()
          .toList();
    } else if (expression instanceof INStringLiteralExpression text) {
      return List.of(
          new Change(
              "text changed",
              new INStringLiteralExpression(new LexStringToken(text.value.value + "~", at))));
    } else if (expression instanceof INHeadExpression head) {
      return List.of(new Change("hd to last", last(head)));
    } else if (expression instanceof INTailExpression tail) {
      return List.of(new Change("tl dropped", tail.exp));
    } else if (expression instanceof INReverseExpression reverse) {
      return List.of(new Change("reverse dropped", reverse.exp));
    } else if (expression instanceof INMuExpression mu) {
      return ofMu(mu);
    }
    return ofCollections(expression);
  }

  private static List<Change> ofCollections(INExpression expression) {
    LexLocation at = expression.location;
    if (expression instanceof INSeqEnumExpression list) {
      return without(
          list.members.size(), i -> new INSeqEnumExpression(at, without(list.members, i)));
    } else if (expression instanceof INSetEnumExpression set) {
      return without(set.members.size(), i -> new INSetEnumExpression(at, without(set.members, i)));
    } else if (expression instanceof INMapEnumExpression map) {
      return without(
          map.members.size(),
          i -> {
            INMapletExpressionList members = new INMapletExpressionList();
            members.addAll(map.members);
            members.remove(i);
            return new INMapEnumExpression(at, members);
          });
    } else if (expression instanceof INSeqCompExpression list && list.predicate != null) {
      return unfiltered(new INSeqCompExpression(at, list.first, list.bind, null));
    } else if (expression instanceof INSetCompExpression set && set.predicate != null) {
      return unfiltered(new INSetCompExpression(at, set.first, set.bindings, null));
    } else if (expression instanceof INMapCompExpression map && map.predicate != null) {
      return unfiltered(new INMapCompExpression(at, map.first, map.bindings, null));
    }
    return List.of();
  }

  private static List<Change> unfiltered(INExpression expression) {
    return List.of(new Change("filter dropped", expression));
  }

  @FunctionalInterface
  private interface Without {
    INExpression element(int index);
  }

  private static List<Change> without(int size, Without without) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      changes.add(new Change("element " + (i + 1) + " dropped", without.element(i)));
    }
    return changes;
  }

  private static INExpressionList without(INExpressionList members, int index) {
    INExpressionList others = new INExpressionList();
    others.addAll(members);
    others.remove(index);
    return others;
  }

  /** Each condition always or never holds, or its opposite. */
  private static List<Change> ofIf(INIfExpression choice) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("always then", choice.thenExp));
    changes.add(new Change("never then", withoutFirst(choice)));
    for (int i = 0; i < choice.elseList.size(); i++) {
      INElseIfExpression part = choice.elseList.get(i);
      INElseIfExpressionList fewer = new INElseIfExpressionList();
      fewer.addAll(choice.elseList);
      fewer.remove(i);
      changes.add(
          new Change(
              "never elseif " + (i + 1),
              new INIfExpression(
                  choice.location, choice.ifExp, choice.thenExp, fewer, choice.elseExp)));
      INElseIfExpressionList before = new INElseIfExpressionList();
      before.addAll(choice.elseList.subList(0, i));
      changes.add(
          new Change(
              "always elseif " + (i + 1),
              new INIfExpression(
                  choice.location, choice.ifExp, choice.thenExp, before, part.thenExp)));
    }
    return changes;
  }

  private static INExpression withoutFirst(INIfExpression choice) {
    if (choice.elseList.isEmpty()) {
      return choice.elseExp;
    }
    INElseIfExpression next = choice.elseList.get(0);
    INElseIfExpressionList rest = new INElseIfExpressionList();
    rest.addAll(choice.elseList.subList(1, choice.elseList.size()));
    return new INIfExpression(choice.location, next.elseIfExp, next.thenExp, rest, choice.elseExp);
  }

  /** Each alternative gives what the next one does, the last one what the first does. */
  private static List<Change> ofCases(INCasesExpression cases) {
    List<Change> changes = new ArrayList<>();
    int size = cases.cases.size();
    for (int i = 0; i < size; i++) {
      INCaseAlternative one = cases.cases.get(i);
      INExpression next = cases.cases.get((i + 1) % size).result;
      if (!next.toString().equals(one.result.toString())) {
        INCaseAlternativeList others = new INCaseAlternativeList();
        others.addAll(cases.cases);
        others.set(i, new INCaseAlternative(one.cexp, one.pattern, next));
        changes.add(
            new Change(
                "alternative " + (i + 1) + " swapped",
                new INCasesExpression(cases.location, cases.exp, others, cases.others)));
      }
      if (cases.others != null) {
        INCaseAlternativeList fewer = new INCaseAlternativeList();
        fewer.addAll(cases.cases);
        fewer.remove(i);
        changes.add(
            new Change(
                "alternative " + (i + 1) + " dropped",
                new INCasesExpression(cases.location, cases.exp, fewer, cases.others)));
      }
    }
    return changes;
  }

  private static List<Change> ofExists(INExistsExpression exists) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change(
            "exists to forall",
            new INForAllExpression(exists.location, exists.bindList, exists.predicate)));
    if (exists.bindList.size() == 1 && exists.bindList.get(0).plist.size() == 1) {
      INMultipleBind bind = exists.bindList.get(0);
      if (bind instanceof INMultipleSeqBind seq) {
        changes.add(
            new Change(
                "exists to exists1",
                new INExists1Expression(
                    exists.location,
                    new INSeqBind(bind.plist.get(0), seq.sequence),
                    exists.predicate)));
      } else if (bind instanceof INMultipleSetBind set) {
        changes.add(
            new Change(
                "exists to exists1",
                new INExists1Expression(
                    exists.location, new INSetBind(bind.plist.get(0), set.set), exists.predicate)));
      }
    }
    return changes;
  }

  private static INExpression exists(INExists1Expression one) {
    INPatternList patterns = new INPatternList();
    patterns.add(one.bind.pattern);
    INMultipleBindList binds = new INMultipleBindList();
    binds.add(
        one.bind instanceof INSeqBind seq
            ? new INMultipleSeqBind(patterns, seq.sequence)
            : new INMultipleSetBind(patterns, ((INSetBind) one.bind).set));
    return new INExistsExpression(one.location, binds, one.predicate);
  }

  private static INExpression last(INHeadExpression head) {
    INExpressionList arguments = new INExpressionList();
    arguments.add(new INLenExpression(head.location, head.exp));
    return new INApplyExpression(head.exp, arguments, null);
  }

  private static List<Change> ofMu(INMuExpression mu) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < mu.modifiers.size(); i++) {
      INRecordModifierList fewer = new INRecordModifierList();
      fewer.addAll(mu.modifiers);
      fewer.remove(i);
      changes.add(
          new Change(
              "modifier " + (i + 1) + " dropped",
              fewer.isEmpty() ? mu.record : new INMuExpression(mu.location, mu.record, fewer)));
    }
    return changes;
  }

  private static INExpression number(long value, LexLocation at) {
    return new INIntegerLiteralExpression(new LexIntegerToken(value, at));
  }
}
