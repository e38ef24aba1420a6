package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.boot.Somebody;
import java.io.BufferedOutputStream;
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
        Somebody.isThere(),
        isSet(System.getenv("NO_COLOR")));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }
}
