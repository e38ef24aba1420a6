package io.github.ciliumvdm.interpreter;

import java.util.List;

/**
 * The classes that are the same for all engines: the JDK's, and what questions and answers are made
 * of.
 */
public final class SharedTypes extends ClassLoader {

  private static final List<String> PACKAGES =
      List.of(
          "io.github.ciliumvdm.answer",
          "io.github.ciliumvdm.engine",
          "io.github.ciliumvdm.report",
          "io.github.ciliumvdm.text",
          "io.github.ciliumvdm.vdm",
          "io.github.ciliumvdm.yaml");

  public SharedTypes() {
    super(getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
      throw new ClassNotFoundException(name);
    }
    return Class.forName(name, true, SharedTypes.class.getClassLoader());
  }
}
