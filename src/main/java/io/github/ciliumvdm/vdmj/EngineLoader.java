package io.github.ciliumvdm.vdmj;

import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.interpreter.SharedTypes;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens engines. VDMJ keeps its interpreter in static fields, so that each engine has class loaders
 * of its own, and any number of them can work at once.
 */
public final class EngineLoader {

  private EngineLoader() {}

  /** A new engine for the model and some scenario files. */
  public static Engine open(List<File> scenarios) {
    return open("load", scenarios);
  }

  /** A new engine for nothing but the files. */
  static Engine openAlone(List<File> files) {
    return open("loadAlone", files);
  }

  private static Engine open(String way, List<File> files) {
    URLClassLoader loader = new URLClassLoader(classPath(), new SharedTypes());
    try {
      return (Engine)
          loader
              .loadClass(VdmjEngine.class.getName())
              .getMethod(way, List.class)
              .invoke(null, files);
    } catch (InvocationTargetException e) {
      throw new EngineException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new EngineException("cannot load VDMJ", e);
    }
  }

  private static URL[] classPath() {
    return Stream.of(com.fujitsu.vdmj.Settings.class, Model.class, EngineLoader.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .distinct()
        .toArray(URL[]::new);
  }
}
