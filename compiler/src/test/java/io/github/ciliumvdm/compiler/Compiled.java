package io.github.ciliumvdm.compiler;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Modules, compiled to Java and by javac, which must not warn of anything. */
public final class Compiled {

  private static final String PACKAGE = "compiled";

  private final ClassLoader classes;

  private Compiled(ClassLoader classes) {
    this.classes = classes;
  }

  public static Compiled load(List<Path> files, Path folder) throws IOException {
    return of(List.of(built(emitted(files), folder, System.getProperty("java.class.path"))));
  }

  /** The Java files of modules, by their paths. */
  public static Map<String, String> emitted(List<Path> files) throws IOException {
    return Compiler.compile(files, PACKAGE, EnumSet.allOf(Check.class), Set.of());
  }

  /** The folder of their classes. */
  public static Path built(Map<String, String> texts, Path folder, String classPath)
      throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path source = folder.resolve("java").resolve(text.getKey());
      Files.createDirectories(source.getParent());
      Files.writeString(source, text.getValue());
      sources.add(source);
    }
    Path output = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean done =
        javac
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-d",
                    output.toString(),
                    "-cp",
                    classPath,
                    "--release",
                    "17",
                    "-Xlint:all,-processing,-path",
                    "-Werror",
                    "-proc:none"),
                null,
                javac.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
            .call();
    if (!done) {
      throw new AssertionError(messages.toString());
    }
    return output;
  }

  /** Those whose classes are in these folders. */
  public static Compiled of(List<Path> folders) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path folder : folders) {
      urls.add(folder.toUri().toURL());
    }
    return new Compiled(
        new URLClassLoader(urls.toArray(URL[]::new), Compiled.class.getClassLoader()));
  }

  /** The value of a function, or of an operation in a state that is new. */
  public @Nullable Object value(String module, String name, Object... arguments) throws Exception {
    Class<?> type = classOf(module);
    for (Method method : type.getMethods()) {
      if (method.getName().equals(Names.identifier(name))) {
        return value(method, arguments);
      }
    }
    throw new AssertionError("no " + name + " in " + type);
  }

  private @Nullable Object value(Method method, Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of(arguments));
    if (method.getParameterCount() > all.size()) {
      all.add(0, classes.loadClass(PACKAGE + ".State").getConstructor().newInstance());
    }
    try {
      return method.invoke(null, all.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** A record, made by its name. */
  Object record(String name, List<@Nullable Object> fields) {
    try {
      return load("Model")
          .getMethod("record", String.class, Object[].class)
          .invoke(null, name, fields.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** A class of the compiled ones. */
  Class<?> load(String name) throws ClassNotFoundException {
    return classes.loadClass(PACKAGE + "." + name);
  }

  private Class<?> classOf(String module) throws ClassNotFoundException {
    return load(module.toLowerCase(java.util.Locale.ROOT) + "." + Names.camel(module) + "Module");
  }
}
