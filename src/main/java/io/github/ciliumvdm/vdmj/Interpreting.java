package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.ast.expressions.ASTExpression;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.lex.Token;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.messages.VDMErrorsException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.syntax.ExpressionReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.engine.Answer;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TraceReport;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The engine that VDMJ is. Expressions are evaluated in the thread that asks, which has the stack
 * for it: VDMJ's own threads have the JVM's default.
 */
public final class Interpreting implements Engine {

  private final ModuleInterpreter interpreter;

  private Interpreting(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** An engine for the model and some scenario files. */
  public static Engine load(List<File> scenarios) {
    return new Interpreting(Loading.load(scenarios));
  }

  @Override
  public Answer judge(String expression) {
    try {
      return Answers.of(evaluate(expression));
    } catch (VDMErrorsException e) {
      return new Answer.Broken(
          e.errors.stream().map(Object::toString).collect(Collectors.joining("\n")));
    } catch (Exception | StackOverflowError e) {
      return new Answer.Broken(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<TraceName> traces() {
    return new Traces(interpreter).names();
  }

  @Override
  public int count(TraceName trace) {
    return new Traces(interpreter).tests(trace).count();
  }

  @Override
  public TraceReport run(TraceName trace, Loop loop) {
    return new Traces(interpreter).run(trace, loop);
  }

  private Value evaluate(String expression) throws Exception {
    interpreter.setDefaultName(Loading.QUESTIONS);
    TCExpression checked = ClassMapper.getInstance(TCNode.MAPPINGS).convertLocal(parse(expression));
    interpreter.typeCheck(checked);
    INExpression executable = ClassMapper.getInstance(INNode.MAPPINGS).convertLocal(checked);
    return executable.eval(interpreter.getTraceContext(null));
  }

  private static ASTExpression parse(String expression) throws Exception {
    LexTokenReader tokens = new LexTokenReader(expression, Dialect.VDM_SL);
    ExpressionReader reader = new ExpressionReader(tokens);
    reader.setCurrentModule(Loading.QUESTIONS);
    ASTExpression parsed = reader.readExpression();
    if (tokens.getLast().isNot(Token.EOF)) {
      throw new EngineException("the expression goes on behind its end at " + tokens.getLast());
    }
    return parsed;
  }
}
