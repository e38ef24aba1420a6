package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.lex.Dialect;

/** The translation of this JVM, shared by the reader and the plugins. */
public final class Translations {

  private static final String IMPLEMENTATION = "io.github.ciliumvdm.reader.FileTranslation";

  private static final Translation CURRENT = load();
  private static final Translation WRONG_DIALECT =
      new Refusal("cilium-vdm requires VDM-SL: start VDMJ with -vdmsl");

  private Translations() {}

  /** The translation to use, never one that throws. */
  public static Translation current() {
    return Settings.dialect == Dialect.VDM_SL ? CURRENT : WRONG_DIALECT;
  }

  /** An old JVM says itself that it is too old: it refuses to load the class. */
  static Translation load() {
    try {
      Object created = Class.forName(IMPLEMENTATION).getDeclaredConstructor().newInstance();
      return new Guarded((Translation) created);
    } catch (UnsupportedClassVersionError e) {
      return tooOld(Runtime.version().feature());
    } catch (Throwable e) {
      return new Refusal("cannot start cilium-vdm: " + e);
    }
  }

  static Translation tooOld(int java) {
    return new Refusal(
        "cilium-vdm requires Java 17 or newer, but this is Java "
            + java
            + ": set JAVA_HOME to a newer one");
  }
}
