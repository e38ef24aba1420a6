package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.Settings;
import io.github.ciliumvdm.answer.EngineException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;

/**
 * A copy of VDMJ of one's own: it keeps its interpreter in static fields, so that each engine needs
 * class loaders of its own to work beside others.
 */
public final class IsolatedVdmj {

  private IsolatedVdmj() {}

  /**
   * What a public static method of a class gives, where the class and VDMJ are loaded anew. Its
   * arguments and its result are of types of the JDK or {@link SharedTypes}.
   *
   * @param beside classes from whose jars others may be loaded, too
   */
  public static Object call(Class<?> type, String method, Object[] arguments, Class<?>... beside) {
    URLClassLoader loader = new URLClassLoader(classPath(type, beside), new SharedTypes());
    try {
      return method(loader.loadClass(type.getName()), method).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new EngineException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new EngineException("cannot load VDMJ", e);
    }
  }

  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(name));
  }

  private static URL[] classPath(Class<?> type, Class<?>... beside) {
    return Stream.concat(Stream.of(Settings.class, type, IsolatedVdmj.class), Stream.of(beside))
        .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
        .distinct()
        .toArray(URL[]::new);
  }
}
