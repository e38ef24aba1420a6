package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.ast.expressions.ASTExpression;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.definitions.INStateDefinition;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.lex.LexTokenReader;
import com.fujitsu.vdmj.mapper.ClassMapper;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.syntax.ExpressionReader;
import com.fujitsu.vdmj.tc.TCNode;
import com.fujitsu.vdmj.tc.expressions.TCExpression;
import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.traces.TraceIterator;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.vdmj.VdmjEngine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * VDMJ with the model and the laws. What is asked is read once, and then evaluated as often as
 * wanted, each time in what the modules were last initialized to.
 */
final class Asking {

  /** The module that sees all of the model. */
  private static final String QUESTIONS = "Questions";

  private final ModuleInterpreter interpreter;
  private final List<INStateDefinition> states = new ArrayList<>();
  private final Map<String, Context> contexts = new HashMap<>();

  private Asking(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
    for (INModule module : interpreter.getModules()) {
      @Nullable INStateDefinition state = module.defs.findStateDefinition();
      if (state != null) {
        states.add(state);
      }
    }
  }

  /** Loads the model and these files into this class loader's VDMJ, in place of what it had. */
  static Asking load(List<File> laws) {
    LexLocation.resetLocations();
    VdmjEngine.load(Stream.concat(laws.stream(), Stream.of(questions())).toList(), Map.of());
    return new Asking(ModuleInterpreter.getInstance());
  }

  private static File questions() {
    String imports =
        Model.MODULES.stream()
            .filter(module -> !Model.text(module).isEmpty())
            .map(module -> "from " + module + " all")
            .collect(Collectors.joining(",\n"));
    try {
      Path file = Files.createTempFile(QUESTIONS, ".vdmsl");
      file.toFile().deleteOnExit();
      String module = "module " + QUESTIONS + "\nimports\n" + imports + "\nexports all\n";
      return Files.writeString(file, module + "definitions end " + QUESTIONS).toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules of the model itself. */
  List<INModule> model() {
    return interpreter.getModules().stream()
        .filter(module -> Model.MODULES.contains(module.name.getName()))
        .toList();
  }

  /** All modules. */
  List<INModule> modules() {
    return List.copyOf(interpreter.getModules());
  }

  /** Evaluates the values of all modules anew, and makes all functions anew. */
  void initialize() {
    interpreter.init();
    contexts.clear();
  }

  /** An expression of the whole model, ready to be evaluated. */
  INExpression read(String text) throws Exception {
    interpreter.setDefaultName(QUESTIONS);
    ExpressionReader reader = new ExpressionReader(new LexTokenReader(text, Dialect.VDM_SL));
    reader.setCurrentModule(QUESTIONS);
    ASTExpression parsed = reader.readExpression();
    TCExpression checked = ClassMapper.getInstance(TCNode.MAPPINGS).convertLocal(parsed);
    interpreter.typeCheck(checked);
    return ClassMapper.getInstance(INNode.MAPPINGS).convertLocal(checked);
  }

  Value evaluate(INExpression expression) throws Exception {
    return expression.eval(context(QUESTIONS));
  }

  /** The tests that a trace expands to. */
  List<CallSequence> tests(INModule module, INNamedTraceDefinition trace) throws Exception {
    interpreter.setDefaultName(module.name.getName());
    TraceIterator tests = trace.getIterator(interpreter.getTraceContext(null));
    List<CallSequence> all = new ArrayList<>();
    while (tests.hasMoreTests()) {
      all.add(tests.getNextTest());
    }
    return all;
  }

  /** Runs a test of a trace of the module; what it finds wrong is thrown. */
  void run(String module, CallSequence test) throws Exception {
    for (INStateDefinition state : states) {
      state.getState().initialize(interpreter.getInitialContext());
    }
    Context context = context(module);
    for (INStatement statement : test) {
      statement.eval(context);
    }
  }

  private Context context(String module) throws Exception {
    @Nullable Context known = contexts.get(module);
    if (known == null) {
      interpreter.setDefaultName(module);
      known = interpreter.getTraceContext(null);
      contexts.put(module, known);
    }
    return new Context(LexLocation.ANY, "test", known);
  }
}
