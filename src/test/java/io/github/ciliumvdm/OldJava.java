package io.github.ciliumvdm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/**
 * A JVM that is too old for the plugin, made the other way round: the plugin becomes too new for
 * the JVM, but for those classes that an old one can load.
 */
public final class OldJava {

  /** What Java 11 loads, and no later. */
  private static final int JAVA_11 = 55;

  /** What no JVM loads. */
  private static final int TOO_NEW = 0xffff;

  private OldJava() {}

  /** Writes the plugin as an old JVM sees it. */
  public static void copy(Path plugin, Path copy) throws IOException {
    try (JarInputStream in = new JarInputStream(Files.newInputStream(plugin));
        OutputStream file = Files.newOutputStream(copy);
        JarOutputStream out = new JarOutputStream(file, in.getManifest())) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(entry.getName().endsWith(".class") ? aged(in) : in.readAllBytes());
      }
    }
  }

  private static byte[] aged(InputStream in) throws IOException {
    byte[] type = in.readAllBytes();
    int version = Byte.toUnsignedInt(type[6]) * 256 + Byte.toUnsignedInt(type[7]);
    if (version > JAVA_11) {
      type[6] = (byte) (TOO_NEW >> 8);
      type[7] = (byte) TOO_NEW;
    }
    return type;
  }
}
