package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands in a JVM of their own. */
final class RanProcess {

  private static final int TIME_LIMIT = 120;

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private RanProcess() {}

  /** What a command prints; standard output and standard error come together. */
  static Ran withInput(String input, String... args) throws IOException, InterruptedException {
    return run(command(List.of(), CLASS_PATH, args), input);
  }

  /** The same with options of the JVM. */
  static Ran withOptions(List<String> options, String... args)
      throws IOException, InterruptedException {
    return run(command(options, CLASS_PATH, args), "");
  }

  /** The same with a folder of classes and resources that are found before all others. */
  static Ran behind(Path folder, String... args) throws IOException, InterruptedException {
    return run(command(List.of(), folder + File.pathSeparator + CLASS_PATH, args), "");
  }

  private static Ran run(List<String> command, String input)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", null);
    Path in = Files.writeString(Files.createTempFile("input", null), input);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(in.toFile())
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(TIME_LIMIT, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertTrue(ended, () -> "hangs: " + String.join(" ", command));
      return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), "");
    } finally {
      Files.delete(output);
      Files.delete(in);
    }
  }

  private static List<String> command(List<String> options, String classPath, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Xss16m", "-cp", classPath));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return command;
  }
}
