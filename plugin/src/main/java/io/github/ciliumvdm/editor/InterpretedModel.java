package io.github.ciliumvdm.editor;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.ast.modules.ASTModuleList;
import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.modules.INModuleList;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.syntax.ModuleReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.modules.TCModuleList;
import com.fujitsu.vdmj.typechecker.ModuleTypeChecker;
import com.fujitsu.vdmj.typechecker.TypeChecker;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.interpreter.Answering;
import io.github.ciliumvdm.interpreter.SilentDebugLink;
import io.github.ciliumvdm.interpreter.Values;
import io.github.ciliumvdm.vdm.Vdm;
import java.io.File;
import java.util.Map;

/** The model, in the copy of VDMJ whose class loader has loaded this class. */
public final class InterpretedModel implements Judge {

  private final ModuleInterpreter interpreter;
  private final Answering answering;

  private InterpretedModel(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    this.answering = new Answering(new Values(interpreter));
  }

  /** The model with these modules. */
  public static InterpretedModel load(Map<String, String> modules) throws Exception {
    VdmjConsole.mute();
    Properties.init();
    Properties.debug_link_class = SilentDebugLink.class.getName();
    Settings.dialect = Dialect.VDM_SL;
    TCModuleList checked = checked(parsed(modules));
    INModuleList executable = ClassMapper.getInstance(INNode.MAPPINGS).init().convert(checked);
    ModuleInterpreter interpreter = new ModuleInterpreter(executable, checked);
    interpreter.init();
    return new InterpretedModel(interpreter);
  }

  @Override
  public Answer judge(Vdm expression) {
    try {
      return answering.answer(expression, interpreter.getTraceContext(null));
    } catch (ValueException e) {
      throw new EngineException("cannot see what the model has loaded", e);
    }
  }

  private static ASTModuleList parsed(Map<String, String> modules) {
    ASTModuleList parsed = new ASTModuleList();
    modules.forEach((name, text) -> parsed.addAll(parsed(name, text)));
    return parsed;
  }

  private static ASTModuleList parsed(String name, String text) {
    ModuleReader reader =
        new ModuleReader(new LexTokenReader(text, Dialect.VDM_SL, new File(name)));
    ASTModuleList modules = reader.readModules();
    if (reader.getErrorCount() > 0) {
      throw new EngineException(String.valueOf(reader.getErrors()));
    }
    return modules;
  }

  private static TCModuleList checked(ASTModuleList parsed) throws Exception {
    TCModuleList modules = ClassMapper.getInstance(TCNode.MAPPINGS).init().convert(parsed);
    modules.combineDefaults();
    new ModuleTypeChecker(modules).typeCheck();
    if (TypeChecker.getErrorCount() > 0) {
      throw new EngineException(String.valueOf(TypeChecker.getErrors()));
    }
    return modules;
  }
}
