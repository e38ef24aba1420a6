package io.github.ciliumvdm.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes.
 *
 * @param interactive whether a person watches
 * @param plain whether colours are not wanted there
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean interactive, boolean plain) {

  /** The terminal of this process; texts are UTF-8, wherever they go. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        isInteractive(),
        isSet(System.getenv("NO_COLOR")));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }

  /** From Java 22 on there is always a console, which then says itself whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
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
