package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Commands in a JVM of their own. */
final class RanProcess {

  private RanProcess() {}

  /** What a command prints; standard output and standard error come together. */
  static Ran withInput(String input, String... args) throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", null);
    Path in = Files.writeString(Files.createTempFile("input", null), input);
    try {
      Process process =
          new ProcessBuilder(command(args))
              .redirectErrorStream(true)
              .redirectInput(in.toFile())
              .redirectOutput(output.toFile())
              .start();
      return new Ran(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8), "");
    } finally {
      Files.delete(output);
      Files.delete(in);
    }
  }

  private static List<String> command(String... args) {
    List<String> command =
        Jvm.command("-Xss16m", "-cp", System.getProperty("java.class.path"), Main.class.getName());
    command.addAll(List.of(args));
    return command;
  }
}
