package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.annotations.TCAnnotatedStatement;
import com.fujitsu.vdmj.tc.definitions.TCAssignmentDefinition;
import com.fujitsu.vdmj.tc.definitions.TCDefinition;
import com.fujitsu.vdmj.tc.definitions.TCExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.patterns.TCPattern;
import com.fujitsu.vdmj.tc.patterns.TCSeqBind;
import com.fujitsu.vdmj.tc.statements.TCAssignmentStatement;
import com.fujitsu.vdmj.tc.statements.TCAtomicStatement;
import com.fujitsu.vdmj.tc.statements.TCBlockStatement;
import com.fujitsu.vdmj.tc.statements.TCCallStatement;
import com.fujitsu.vdmj.tc.statements.TCCaseStmtAlternative;
import com.fujitsu.vdmj.tc.statements.TCCasesStatement;
import com.fujitsu.vdmj.tc.statements.TCElseIfStatement;
import com.fujitsu.vdmj.tc.statements.TCErrorStatement;
import com.fujitsu.vdmj.tc.statements.TCForAllStatement;
import com.fujitsu.vdmj.tc.statements.TCForIndexStatement;
import com.fujitsu.vdmj.tc.statements.TCForPatternBindStatement;
import com.fujitsu.vdmj.tc.statements.TCIfStatement;
import com.fujitsu.vdmj.tc.statements.TCLetBeStStatement;
import com.fujitsu.vdmj.tc.statements.TCLetDefStatement;
import com.fujitsu.vdmj.tc.statements.TCReturnStatement;
import com.fujitsu.vdmj.tc.statements.TCSkipStatement;
import com.fujitsu.vdmj.tc.statements.TCStatement;
import com.fujitsu.vdmj.tc.statements.TCWhileStatement;
import com.fujitsu.vdmj.tc.statements.visitors.TCStatementVisitor;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements. Each says whether it always leaves the operation, so that nothing can follow it. */
final class Statements extends TCStatementVisitor<Boolean, Code> {

  private final Body body;
  private final TCType result;
  private final Assignments assignments;

  Statements(Body body, TCType result, @Nullable TCRecordType state) {
    this.body = body;
    this.result = result;
    assignments = new Assignments(body, state);
  }

  /** Compiles it; does it always leave the operation? */
  boolean compile(TCStatement statement, Code code) {
    return statement.apply(this, code);
  }

  @Override
  public Boolean caseStatement(TCStatement statement, Code code) {
    throw body.refusal(
        statement.location, "the statement " + statement.toString().replace(";", ""));
  }

  @Override
  public Boolean caseAnnotatedStatement(TCAnnotatedStatement statement, Code code) {
    return compile(statement.statement, code);
  }

  @Override
  public Boolean caseSkipStatement(TCSkipStatement statement, Code code) {
    return false;
  }

  @Override
  public Boolean caseErrorStatement(TCErrorStatement statement, Code code) {
    code.line(
        "throw "
            + Names.runtime("VdmException")
            + ".undefined(\"error\", "
            + Place.literal(statement.location)
            + ");");
    return true;
  }

  @Override
  public Boolean caseReturnStatement(TCReturnStatement statement, Code code) {
    if (statement.expression == null) {
      code.line("return;");
    } else {
      new Choices(body).into(statement.expression, code, Sink.returning(body, result));
    }
    return true;
  }

  /** A call that gives a value is a return of it: VDMJ ends a block there. */
  @Override
  public Boolean caseCallStatement(TCCallStatement statement, Code code) {
    TCDefinition definition = body.specification.definition(statement.name, null);
    if (!(definition instanceof TCExplicitOperationDefinition operation)) {
      throw body.refusal(statement.location, "the call of " + statement.name);
    }
    Term value =
        body.expressions.callOperation(operation, statement.args, statement.location, code);
    if (value.java().is(Kind.VOID)) {
      return false;
    }
    Sink.returning(body, result).put(value, statement.location, code);
    return true;
  }

  @Override
  public Boolean caseAssignmentStatement(TCAssignmentStatement statement, Code code) {
    assignments.assign(statement, code);
    return false;
  }

  @Override
  public Boolean caseAtomicStatement(TCAtomicStatement statement, Code code) {
    assignments.assignAtOnce(statement.assignments, code);
    return false;
  }

  @Override
  public Boolean caseBlockStatement(TCBlockStatement statement, Code code) {
    boolean[] leaves = new boolean[1];
    body.scoped(
        () -> {
          for (TCDefinition definition : statement.assignmentDefs) {
            declare((TCAssignmentDefinition) definition, code);
          }
          for (TCStatement part : statement.statements) {
            if (!leaves[0]) {
              leaves[0] = compile(part, code);
            }
          }
        });
    return leaves[0];
  }

  private void declare(TCAssignmentDefinition definition, Code code) {
    JavaType java = body.types.of(definition.type);
    if (!(definition.expression instanceof com.fujitsu.vdmj.tc.expressions.TCUndefinedExpression)) {
      Term value = body.value(definition.expression, definition.type, code);
      String name = code.fresh(definition.name.getName());
      code.line(body.declaration(java) + " " + name + " = " + value.text() + ";");
      body.bind(definition.name.getName(), Term.atom(name, java, definition.type));
      return;
    }
    throw body.refusal(definition.location, "a variable without a value");
  }

  @Override
  public Boolean caseLetDefStatement(TCLetDefStatement statement, Code code) {
    boolean[] leaves = new boolean[1];
    body.scoped(
        () -> {
          new Choices(body).define(statement.localDefs, code);
          leaves[0] = compile(statement.statement, code);
        });
    return leaves[0];
  }

  @Override
  public Boolean caseLetBeStStatement(TCLetBeStStatement statement, Code code) {
    String label = code.fresh("search");
    String found = code.fresh("found");
    code.line("boolean " + found + " = false;");
    body.bindings.each(
        statement.bind,
        Bindings.Order.SORTED,
        label,
        code,
        inside -> {
          if (statement.suchThat != null) {
            Term holds = body.condition(statement.suchThat, inside);
            inside.line("if (" + body.expressions.not(holds).text() + ") {\ncontinue;\n}");
          }
          inside.line(found + " = true;");
          if (!compile(statement.statement, inside)) {
            inside.line("break " + label + ";");
          }
        });
    code.line(
        "if (!"
            + found
            + ") {\nthrow "
            + Names.runtime("VdmException")
            + ".undefined(\"nothing is such\", "
            + Place.literal(statement.location)
            + ");\n}");
    return false;
  }

  @Override
  public Boolean caseIfStatement(TCIfStatement statement, Code code) {
    Term holds = body.condition(statement.ifExp, code);
    Code then = code.inner();
    boolean leaves = inScope(statement.thenStmt, then);
    code.block("if (" + holds.text() + ")", then);
    Code rest = code.inner();
    boolean otherwise = elseOf(statement, 0, rest);
    if (!rest.isEmpty()) {
      code.continued("else", rest);
    }
    return leaves && otherwise;
  }

  private boolean elseOf(TCIfStatement statement, int number, Code code) {
    if (statement.elseList == null || number >= statement.elseList.size()) {
      return statement.elseStmt != null && inScope(statement.elseStmt, code);
    }
    TCElseIfStatement other = statement.elseList.get(number);
    Term holds = body.condition(other.elseIfExp, code);
    Code then = code.inner();
    boolean leaves = inScope(other.thenStmt, then);
    code.block("if (" + holds.text() + ")", then);
    Code rest = code.inner();
    boolean otherwise = elseOf(statement, number + 1, rest);
    if (!rest.isEmpty()) {
      code.continued("else", rest);
    }
    return leaves && otherwise;
  }

  private boolean inScope(TCStatement statement, Code code) {
    boolean[] leaves = new boolean[1];
    body.scoped(() -> leaves[0] = compile(statement, code));
    return leaves[0];
  }

  @Override
  public Boolean caseCasesStatement(TCCasesStatement statement, Code code) {
    Term value = body.named(body.value(statement.exp, code), "value", code);
    List<Code> branches = new ArrayList<>();
    List<@Nullable Term> conditions = new ArrayList<>();
    boolean leaves = true;
    boolean always = false;
    for (TCCaseStmtAlternative alternative : statement.cases) {
      Code branch = code.inner();
      Matching.Match match = body.matching.match(alternative.pattern, value, code);
      conditions.add(match.condition());
      branches.add(branch);
      boolean[] left = new boolean[1];
      body.scoped(
          () -> {
            match.bind(branch);
            left[0] = compile(alternative.statement, branch);
          });
      leaves &= left[0];
      if (match.condition() == null) {
        always = true;
        break;
      }
    }
    if (!always && statement.others != null) {
      Code branch = code.inner();
      conditions.add(null);
      branches.add(branch);
      leaves &= inScope(statement.others, branch);
    }
    Choices.chain(conditions, branches, code, false);
    return leaves && (always || statement.others != null);
  }

  @Override
  public Boolean caseForAllStatement(TCForAllStatement statement, Code code) {
    body.bindings.each(
        statement.pattern,
        statement.set,
        true,
        false,
        code,
        inside -> compile(statement.statement, inside));
    return false;
  }

  @Override
  public Boolean caseForPatternBindStatement(TCForPatternBindStatement statement, Code code) {
    TCPattern pattern = statement.patternBind.pattern;
    if (pattern == null && statement.patternBind.bind instanceof TCSeqBind bind) {
      pattern = bind.pattern;
    }
    if (pattern == null) {
      throw body.refusal(statement.location, "a bind to a set or a type in a loop");
    }
    body.bindings.each(
        pattern,
        statement.exp,
        false,
        statement.reverse,
        code,
        inside -> compile(statement.statement, inside));
    return false;
  }

  @Override
  public Boolean caseForIndexStatement(TCForIndexStatement statement, Code code) {
    Term from = body.expressions.number(statement.from, code);
    Term to = body.named(body.expressions.number(statement.to, code), "last", code);
    String by =
        statement.by == null
            ? "1"
            : body.named(body.expressions.number(statement.by, code), "step", code).text();
    Code inside = code.inner();
    String name = inside.fresh(statement.var.getName());
    TCType type = new com.fujitsu.vdmj.tc.types.TCIntegerType(statement.location);
    body.scoped(
        () -> {
          body.bind(statement.var.getName(), Term.atom(name, JavaType.INT, type));
          compile(statement.statement, inside);
        });
    String goes =
        statement.by == null
            ? name + " <= " + to.text()
            : Names.runtime("Numbers") + ".goesOn(" + name + ", " + to.text() + ", " + by + ")";
    code.block(
        "for (long " + name + " = " + from.text() + "; " + goes + "; " + name + " += " + by + ")",
        inside);
    return false;
  }

  @Override
  public Boolean caseWhileStatement(TCWhileStatement statement, Code code) {
    Code inside = code.inner();
    Term holds = body.condition(statement.exp, inside);
    if (inside.isEmpty() && !holds.text().equals("true")) {
      inScope(statement.statement, inside);
      code.block("while (" + holds.text() + ")", inside);
      return false;
    }
    Code leave = inside.inner();
    leave.line("break;");
    inside.block("if (" + body.expressions.not(holds).text() + ")", leave);
    inScope(statement.statement, inside);
    code.block("while (true)", inside);
    return false;
  }
}
