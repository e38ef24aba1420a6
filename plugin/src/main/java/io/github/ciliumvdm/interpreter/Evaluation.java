package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.ast.expressions.ASTExpression;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.lex.Token;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.syntax.ExpressionReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.answer.EngineException;

/**
 * Evaluates expressions, each in a thread of its own: VDMJ's own threads have the JVM's default
 * stack, and one that has met an error is of no use any more.
 */
public final class Evaluation {

  private Evaluation() {}

  /** The value of an expression, with the names of a module. */
  public static Value of(ModuleInterpreter interpreter, String module, String expression)
      throws Exception {
    String before = interpreter.getDefaultName();
    interpreter.setDefaultName(module);
    try {
      TCExpression checked =
          ClassMapper.getInstance(TCNode.MAPPINGS).convertLocal(parsed(module, expression));
      interpreter.typeCheck(checked);
      INExpression executable = ClassMapper.getInstance(INNode.MAPPINGS).convertLocal(checked);
      return FreshThread.call(() -> executable.eval(interpreter.getTraceContext(null)));
    } finally {
      interpreter.setDefaultName(before);
    }
  }

  private static ASTExpression parsed(String module, String expression) throws Exception {
    LexTokenReader tokens = new LexTokenReader(expression, Dialect.VDM_SL);
    ExpressionReader reader = new ExpressionReader(tokens);
    reader.setCurrentModule(module);
    ASTExpression parsed = reader.readExpression();
    if (tokens.getLast().isNot(Token.EOF)) {
      throw new EngineException("the expression goes on behind its end at " + tokens.getLast());
    }
    return parsed;
  }
}
