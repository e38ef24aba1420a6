package io.github.ciliumvdm.compiler.mutation;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The compiler and its tests once more, with one class that a mutant has instead. */
final class MutantLoader extends ClassLoader {

  private final String changed;
  private final byte[] mutant;

  MutantLoader(String changed, byte[] mutant) {
    super(MutantLoader.class.getClassLoader());
    this.changed = changed;
    this.mutant = mutant;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(Mutants.COMPILER)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? defined(name) : known;
    }
  }

  private Class<?> defined(String name) throws ClassNotFoundException {
    byte[] bytes = name.equals(changed) ? mutant : read(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] read(String name) throws ClassNotFoundException {
    try (@Nullable InputStream file =
        getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
