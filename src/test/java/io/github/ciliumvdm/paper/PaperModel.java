package io.github.ciliumvdm.paper;

import com.fujitsu.vdmj.runtime.Interpreter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The listings in {@code vdm/paper}, loaded once. VDMJ keeps its interpreter in static fields, so
 * it is loaded here under a class loader of its own: other tests may load other models.
 */
final class PaperModel {

  static final Path FOLDER = Path.of("vdm", "paper");

  private static final UnaryOperator<String> INTERPRETER = load();

  private PaperModel() {}

  /** The result of an expression in the initial state. */
  static synchronized String evaluate(String expression) {
    return INTERPRETER.apply(expression);
  }

  @SuppressWarnings("unchecked")
  private static UnaryOperator<String> load() {
    URL[] path = {home(Interpreter.class), home(PaperInterpreter.class)};
    try {
      return (UnaryOperator<String>)
          new URLClassLoader(path, ClassLoader.getPlatformClassLoader())
              .loadClass(PaperInterpreter.class.getName())
              .getMethod("load", String.class)
              .invoke(null, FOLDER.toString());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot load the listings", e);
    }
  }

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
