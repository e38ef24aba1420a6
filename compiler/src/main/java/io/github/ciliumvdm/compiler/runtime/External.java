package io.github.ciliumvdm.compiler.runtime;

import java.util.Iterator;
import java.util.ServiceLoader;

/**
 * Functions that VDM leaves to others, {@code is not yet specified}: a service of Java supplies
 * them.
 */
public final class External {

  private External() {}

  /** Who supplies the functions. */
  public static <S> S supplier(Class<S> functions) {
    Iterator<S> found = ServiceLoader.load(functions, functions.getClassLoader()).iterator();
    if (!found.hasNext()) {
      throw new VdmException(
          VdmException.Kind.EXTERNAL, "nobody supplies " + functions.getName(), "");
    }
    return found.next();
  }
}
