package io.github.ciliumvdm.boot;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether a person can answer prompts. */
public final class Terminals {

  private Terminals() {}

  /**
   * Whether input and output are a terminal. From Java 22 on there is always a console, which then
   * says itself whether it is a terminal.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isInteractive() {
    @Nullable Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
