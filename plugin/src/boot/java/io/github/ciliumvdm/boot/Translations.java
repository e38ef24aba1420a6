package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.lex.Dialect;

/** The translation of this JVM, shared by the reader and the plugins. */
public final class Translations {

  static final int JAVA = 17;
  private static final String IMPLEMENTATION = "io.github.ciliumvdm.reader.FileTranslation";

  private static final Translation CURRENT = load(Runtime.version().feature());
  private static final Translation WRONG_DIALECT =
      new Refusal("cilium-vdm needs VDM-SL: start VDMJ with -vdmsl");

  private Translations() {}

  /** The translation to use, never one that throws. */
  public static Translation current() {
    return Settings.dialect == Dialect.VDM_SL ? CURRENT : WRONG_DIALECT;
  }

  static Translation load(int java) {
    if (java < JAVA) {
      return new Refusal(
          "cilium-vdm needs Java 17 or newer and this is Java "
              + java
              + ": let JAVA_HOME name one");
    }
    try {
      Object created = Class.forName(IMPLEMENTATION).getDeclaredConstructor().newInstance();
      return new Guarded((Translation) created);
    } catch (Throwable e) {
      return new Refusal("cilium-vdm cannot be started: " + e);
    }
  }
}
