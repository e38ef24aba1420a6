package io.github.ciliumvdm.cli;

import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding in which VDMJ reads its own resources: whatever the JVM was told. They are ASCII, so
 * that it must not be one such as UTF-16, of which ASCII is no part.
 */
final class DefaultCharset {

  private static final String PROBE = "VDM";

  private DefaultCharset() {}

  /** Makes the default UTF-8 if ASCII is no part of it; whether it is now. */
  static boolean makeUsable() {
    if (readsAscii()) {
      return true;
    }
    try {
      // There is no other way, once a JVM runs. The manifest opens this one package.
      Field charset = Charset.class.getDeclaredField("defaultCharset");
      charset.setAccessible(true);
      charset.set(null, StandardCharsets.UTF_8);
      return readsAscii();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  private static boolean readsAscii() {
    byte[] ascii = PROBE.getBytes(StandardCharsets.US_ASCII);
    return PROBE.equals(new String(ascii, Charset.defaultCharset()));
  }
}
