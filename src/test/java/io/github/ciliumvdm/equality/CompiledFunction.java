package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitOperationDefinition;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import io.github.ciliumvdm.model.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Java that a function or an operation of the model became. */
record CompiledFunction(Method method) {

  /** That of a function. */
  static Optional<CompiledFunction> of(INExplicitFunctionDefinition definition) {
    return of(definition.name, definition.paramPatternList.get(0).size());
  }

  /** That of an operation, which is given the state first. */
  static Optional<CompiledFunction> of(INExplicitOperationDefinition definition) {
    return of(definition.name, 1 + definition.parameterPatterns.size());
  }

  /** By its name; what Java words are called has one more _. */
  private static Optional<CompiledFunction> of(TCNameToken name, int parameters) {
    String module = name.getModule();
    String function = name.getName();
    try {
      return Arrays.stream(Class.forName(moduleClass(module)).getMethods())
          .filter(method -> method.getParameterCount() == parameters)
          .filter(method -> Stream.of(function, function + "_").anyMatch(method.getName()::equals))
          .findFirst()
          .map(CompiledFunction::new);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static String moduleClass(String module) {
    String name =
        Arrays.stream(module.split("_"))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    return Model.class.getPackageName()
        + "."
        + module.toLowerCase(Locale.ROOT)
        + "."
        + name
        + "Module";
  }

  /** What it gives; its exceptions are thrown. */
  @Nullable Object call(@Nullable Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
