package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import io.github.ciliumvdm.traces.Steps;
import java.util.IdentityHashMap;

/** The statements of tests: calls, and variables that are bound before them. */
final class Statements implements Steps<INStatement> {

  /** The texts of calls, which are the same objects in all tests; variables keep their own. */
  private final IdentityHashMap<INStatement, String> texts = new IdentityHashMap<>();

  @Override
  public boolean isCall(INStatement statement) {
    return !(statement instanceof INTraceVariableStatement);
  }

  @Override
  public String text(INStatement statement) {
    return isCall(statement)
        ? texts.computeIfAbsent(statement, INStatement::toString)
        : statement.toString();
  }

  @Override
  public Object identity(INStatement statement) {
    return statement instanceof INTraceVariableStatement binding ? binding.var : statement;
  }
}
