package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.expressions.TCAbsoluteExpression;
import com.fujitsu.vdmj.tc.expressions.TCBinaryExpression;
import com.fujitsu.vdmj.tc.expressions.TCDivExpression;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.expressions.TCGreaterEqualExpression;
import com.fujitsu.vdmj.tc.expressions.TCGreaterExpression;
import com.fujitsu.vdmj.tc.expressions.TCLessEqualExpression;
import com.fujitsu.vdmj.tc.expressions.TCLessExpression;
import com.fujitsu.vdmj.tc.expressions.TCModExpression;
import com.fujitsu.vdmj.tc.expressions.TCPlusExpression;
import com.fujitsu.vdmj.tc.expressions.TCRemExpression;
import com.fujitsu.vdmj.tc.expressions.TCStarStarExpression;
import com.fujitsu.vdmj.tc.expressions.TCSubtractExpression;
import com.fujitsu.vdmj.tc.expressions.TCTimesExpression;
import com.fujitsu.vdmj.tc.expressions.TCUnaryMinusExpression;
import com.fujitsu.vdmj.tc.expressions.TCUnaryPlusExpression;
import io.github.ciliumvdm.compiler.JavaType.Kind;

/** Numbers: arithmetic is exact, or fails. */
abstract class NumberExpressions extends BasicExpressions {

  NumberExpressions(Body body) {
    super(body);
  }

  /** The number. */
  Term number(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(Kind.INT)) {
      return term;
    }
    return new Term("(long) " + term.within(Term.UNARY), Term.UNARY, JavaType.INT, term.type());
  }

  private Term exact(String method, TCBinaryExpression expression, Code code) {
    Term left = number(expression.left, code);
    Term right = number(expression.right, code);
    return Term.atom(
        method + "(" + left.text() + ", " + wide(left, right) + ")", JavaType.INT, null);
  }

  /** Of two literals of Java one must be a long. */
  private static String wide(Term left, Term right) {
    return left.text().matches("-?[0-9]+") ? right.object().text() : right.text();
  }

  @Override
  public Term casePlusExpression(TCPlusExpression expression, Code code) {
    return exact("Math.addExact", expression, code);
  }

  @Override
  public Term caseSubtractExpression(TCSubtractExpression expression, Code code) {
    return exact("Math.subtractExact", expression, code);
  }

  @Override
  public Term caseTimesExpression(TCTimesExpression expression, Code code) {
    return exact("Math.multiplyExact", expression, code);
  }

  @Override
  public Term caseDivExpression(TCDivExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".div", expression, code);
  }

  @Override
  public Term caseModExpression(TCModExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".mod", expression, code);
  }

  @Override
  public Term caseRemExpression(TCRemExpression expression, Code code) {
    return exact(Names.runtime("Numbers") + ".rem", expression, code);
  }

  @Override
  public Term caseStarStarExpression(TCStarStarExpression expression, Code code) {
    Term left = value(expression.left, code);
    if (!left.java().is(Kind.INT)) {
      throw body.refusal(expression.location, "** of what is not a number");
    }
    return exact(Names.runtime("Numbers") + ".power", expression, code);
  }

  @Override
  public Term caseUnaryMinusExpression(TCUnaryMinusExpression expression, Code code) {
    Term number = number(expression.exp, code);
    return number.text().matches("[0-9]+L?")
        ? new Term("-" + number.text(), Term.UNARY, JavaType.INT, null)
        : Term.atom("Math.negateExact(" + number.object().text() + ")", JavaType.INT, null);
  }

  @Override
  public Term caseUnaryPlusExpression(TCUnaryPlusExpression expression, Code code) {
    return number(expression.exp, code);
  }

  @Override
  public Term caseAbsoluteExpression(TCAbsoluteExpression expression, Code code) {
    return Term.atom(
        Names.runtime("Numbers") + ".abs(" + number(expression.exp, code).text() + ")",
        JavaType.INT,
        null);
  }

  private Term compare(TCBinaryExpression expression, String operator, Code code) {
    return operator(
        number(expression.left, code), operator, number(expression.right, code), Term.ORDER);
  }

  @Override
  public Term caseLessExpression(TCLessExpression expression, Code code) {
    return compare(expression, "<", code);
  }

  @Override
  public Term caseLessEqualExpression(TCLessEqualExpression expression, Code code) {
    return compare(expression, "<=", code);
  }

  @Override
  public Term caseGreaterExpression(TCGreaterExpression expression, Code code) {
    return compare(expression, ">", code);
  }

  @Override
  public Term caseGreaterEqualExpression(TCGreaterEqualExpression expression, Code code) {
    return compare(expression, ">=", code);
  }
}
