package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.FunctionValue;
import io.github.ciliumvdm.vdmj.nodes.Globals;
import io.github.ciliumvdm.vdmj.nodes.Nodes;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What VDMJ makes of expressions, with its own nodes or with ours. */
public final class Evaluations {

  private Evaluations() {}

  /** The value or the error of each expression, in the first module of a file. */
  static List<String> of(boolean ours, String file, List<String> expressions) throws Exception {
    return inNewLoader("evaluate", ours, file, expressions);
  }

  /** What nodes the bodies of some functions are, in the first module of a file. */
  static List<String> bodies(boolean ours, String file, List<String> functions) throws Exception {
    return inNewLoader("nodes", ours, file, functions);
  }

  private static List<String> inNewLoader(
      String method, boolean ours, String file, List<String> asked) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      List<?> results =
          (List<?>)
              loader
                  .loadClass(Evaluations.class.getName())
                  .getMethod(method, boolean.class, String.class, List.class)
                  .invoke(null, ours, file, asked);
      return results.stream().map(String::valueOf).toList();
    }
  }

  /** For the other class loader, whose VDMJ has loaded nothing before. */
  public static List<String> evaluate(boolean ours, String file, List<String> expressions)
      throws Exception {
    ModuleInterpreter interpreter = load(ours, file);
    Context context = ours ? Globals.of(interpreter) : interpreter.getTraceContext(null);
    return expressions.stream()
        .map(expression -> expression + " = " + result(interpreter, context, expression))
        .toList();
  }

  /** For the other class loader. */
  public static List<String> nodes(boolean ours, String file, List<String> functions) {
    ModuleInterpreter interpreter = load(ours, file);
    List<String> nodes = new ArrayList<>();
    for (String function : functions) {
      TCNameToken name = new TCNameToken(LexLocation.ANY, interpreter.getDefaultName(), function);
      FunctionValue value = (FunctionValue) interpreter.getInitialContext().lookup(name);
      nodes.add(value.body.getClass().getSimpleName());
    }
    return nodes;
  }

  private static ModuleInterpreter load(boolean ours, String file) {
    if (ours) {
      Nodes.install();
    }
    return Loading.loadAlone(List.of(new File(file)));
  }

  private static String result(ModuleInterpreter interpreter, Context context, String expression) {
    try {
      return String.valueOf(interpreter.evaluate(expression, context));
    } catch (ContextException e) {
      return e.getMessage();
    } catch (Exception | StackOverflowError e) {
      return e.toString();
    }
  }

  private static URL[] classPath() {
    return Stream.of(
            com.fujitsu.vdmj.Settings.class,
            io.github.ciliumvdm.boot.Model.class,
            Nodes.class,
            Evaluations.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .distinct()
        .toArray(URL[]::new);
  }
}
