package io.github.ciliumvdm.editor;

import com.fujitsu.vdmj.Settings;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.interpreter.SharedTypes;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.stream.Stream;

/** Loads the model into a copy of VDMJ of its own: VDMJ keeps its interpreter in static fields. */
final class IsolatedModel {

  private IsolatedModel() {}

  /** The model with these modules. */
  static Judge load(Map<String, String> modules) {
    URLClassLoader loader = new URLClassLoader(classPath(), new SharedTypes());
    try {
      return (Judge)
          loader
              .loadClass(InterpretedModel.class.getName())
              .getMethod("load", Map.class)
              .invoke(null, modules);
    } catch (InvocationTargetException e) {
      throw new EngineException("cannot load the model: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new EngineException("cannot load VDMJ", e);
    }
  }

  private static URL[] classPath() {
    return Stream.of(Settings.class, IsolatedModel.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .distinct()
        .toArray(URL[]::new);
  }
}
