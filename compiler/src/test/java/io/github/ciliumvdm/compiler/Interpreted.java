package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.ast.modules.ASTModuleList;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.modules.INModuleList;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.messages.Console;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.syntax.ModuleReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.modules.TCModuleList;
import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceIterator;
import com.fujitsu.vdmj.typechecker.ModuleTypeChecker;
import com.fujitsu.vdmj.typechecker.TypeChecker;
import com.fujitsu.vdmj.values.Value;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Modules, as VDMJ interprets them. */
public final class Interpreted {

  private final ModuleInterpreter interpreter;

  private Interpreted(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  public static Interpreted load(List<Path> files) throws Exception {
    com.fujitsu.vdmj.config.Properties.init();
    com.fujitsu.vdmj.config.Properties.debug_link_class = SilentDebugLink.class.getName();
    Console.out =
        new com.fujitsu.vdmj.messages.ConsolePrintWriter(
            new PrintStream(PrintStream.nullOutputStream()));
    Console.err = Console.out;
    Settings.dialect = Dialect.VDM_SL;
    Settings.measureChecks = true;
    ASTModuleList parsed = new ASTModuleList();
    for (Path file : files) {
      ModuleReader reader =
          new ModuleReader(
              new LexTokenReader(file.toFile(), Dialect.VDM_SL, StandardCharsets.UTF_8));
      parsed.addAll(reader.readModules());
      if (reader.getErrorCount() > 0) {
        throw new IllegalArgumentException(reader.getErrors().toString());
      }
    }
    TCModuleList checked = ClassMapper.getInstance(TCNode.MAPPINGS).init().convert(parsed);
    checked.combineDefaults();
    TypeChecker.clearErrors();
    new ModuleTypeChecker(checked).typeCheck();
    if (TypeChecker.getErrorCount() > 0) {
      throw new IllegalArgumentException(TypeChecker.getErrors().toString());
    }
    INModuleList executable = ClassMapper.getInstance(INNode.MAPPINGS).init().convert(checked);
    ModuleInterpreter interpreter = new ModuleInterpreter(executable, checked);
    interpreter.init();
    return new Interpreted(interpreter);
  }

  /** The value of a call in a state that is new. */
  public Value value(String module, String call) throws Exception {
    interpreter.init();
    interpreter.setDefaultName(module);
    return interpreter.execute(call);
  }

  /** The value of an expression; the state stays as it is. */
  public Value valueOf(String module, String expression) throws Exception {
    interpreter.setDefaultName(module);
    return interpreter.execute(expression);
  }

  /** The names of the traces of a module. */
  List<String> traces(String module) {
    return interpreter.getModules().stream()
        .filter(each -> each.name.getName().equals(module))
        .flatMap(each -> each.defs.stream())
        .filter(INNamedTraceDefinition.class::isInstance)
        .map(trace -> trace.name.getName())
        .toList();
  }

  /** Each test of a trace: its steps, its calls for people, and what becomes of it. */
  List<String> tests(String module, String trace) throws Exception {
    interpreter.setDefaultName(module);
    interpreter.traceInit();
    TraceIterator iterator =
        interpreter
            .findTraceDefinition(new TCNameToken(LexLocation.ANY, module, trace))
            .getIterator(interpreter.getTraceContext(null));
    List<String> tests = new ArrayList<>();
    while (iterator.hasMoreTests()) {
      CallSequence test = iterator.getNextTest();
      interpreter.traceInit();
      String calls = test.getCallString(interpreter.getTraceContext(null));
      List<Object> result = interpreter.runOneTrace(null, test, false);
      tests.add(test + ": " + calls + " " + result.get(result.size() - 1));
    }
    return tests;
  }
}
