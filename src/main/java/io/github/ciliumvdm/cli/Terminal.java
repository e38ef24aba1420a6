package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.boot.Terminals;
import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.text.Printable;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  static Terminal ofProcess(StandardOutput out) {
    return new Terminal(
        System.in,
        stream(out),
        stream(new FileOutputStream(FileDescriptor.err)),
        Terminals.isInteractive(),
        isSet(System.getenv("NO_COLOR")));
  }

  /** Says a text, which may have several lines, on standard error. */
  void say(String text) {
    err.print(Printable.lines(Printable.of(text) + "\n"));
    err.flush();
  }

  /** Says what is wrong with the input, a line for each problem. */
  void say(List<Problem> problems) {
    problems.forEach(problem -> say(problem.toString()));
  }

  private static PrintStream stream(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }
}
