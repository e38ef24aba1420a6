package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.tc.types.TCType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known while one definition is compiled: the names that are in scope, and who turns which
 * part of it into Java.
 */
final class Body {

  final Specification specification;
  final Names names;
  final Types types;
  final Conversions conversions;
  final String module;
  final Expressions expressions;
  final Matching matching;
  final Bindings bindings;

  /** The names that are in scope, and what stands for them. */
  private Map<String, Term> scope = new HashMap<>();

  /** What of modules has been used: values, functions and operations, in full. */
  final Set<String> used = new TreeSet<>();

  /** The function that is compiled, if its measure is checked, in full. */
  @Nullable Recursion recursion;

  /** What holds the state in an operation, {@code state}; null in a function. */
  @Nullable String state;

  /**
   * The expression that may be the call of an operation that changes the state: nothing else is in
   * it.
   */
  @Nullable TCExpression direct;

  /** A recursive function: what its measure is called, and the variable that has its value. */
  record Recursion(String function, String measure, String variable) {}

  Body(Specification specification, Names names, Types types, String module) {
    this.specification = specification;
    this.names = names;
    this.types = types;
    this.module = module;
    conversions = new Conversions(types);
    matching = new Matching(this);
    bindings = new Bindings(this);
    expressions = new Expressions(this);
  }

  /** What stands for a name, or null. */
  @Nullable Term local(String name) {
    return scope.get(name);
  }

  /** From now on, this stands for the name. */
  void bind(String name, Term term) {
    scope.put(name, term);
  }

  /** Does something in a scope of its own. */
  void scoped(Runnable work) {
    Map<String, Term> outer = scope;
    scope = new HashMap<>(outer);
    work.run();
    scope = outer;
  }

  /** The value of an expression. */
  Term value(TCExpression expression, Code code) {
    return expressions.value(expression, code);
  }

  /** The value of an expression as one of a type. */
  Term value(TCExpression expression, TCType target, Code code) {
    return conversions.to(value(expression, code), target, expression.location);
  }

  /** The condition. */
  Term condition(TCExpression expression, Code code) {
    Term term = value(expression, code);
    if (term.java().is(JavaType.Kind.BOOL)) {
      return term;
    }
    return new Term("(boolean) " + term.within(Term.UNARY), Term.UNARY, JavaType.BOOL, term.type());
  }

  /** A name for the value, so that it can be said twice. */
  Term named(Term term, String wanted, Code code) {
    if (term.isName()) {
      return term;
    }
    String name = code.fresh(wanted);
    code.line(declaration(term.java()) + " " + name + " = " + term.text() + ";");
    return Term.atom(name, term.java(), term.type());
  }

  /** The type of a variable that holds such a value. */
  String declaration(JavaType type) {
    return types.text(type, false);
  }

  Refusal refusal(LexLocation location, String what) {
    return new Refusal(location, what + " is not covered");
  }
}
