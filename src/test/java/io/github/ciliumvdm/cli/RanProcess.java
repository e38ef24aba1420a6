package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Commands in a JVM of their own. */
final class RanProcess {

  private static final String STACK = "-Xss16m";

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private RanProcess() {}

  /** What a command prints; standard output and standard error come together. */
  static Ran withInput(String input, String... args) throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", null);
    Path in = Files.writeString(Files.createTempFile("input", null), input);
    try {
      Process process =
          new ProcessBuilder(command(List.of(STACK), args))
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

  /** What a command prints that finds what is in a folder before all other classes. */
  static Ran behind(Path folder, String... args) throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", null);
    try {
      List<String> command =
          command(List.of(STACK), folder + File.pathSeparator + CLASS_PATH, args);
      Ran ran = ended(new ProcessBuilder(command).redirectOutput(output.toFile()).start());
      return new Ran(ran.exitCode(), Files.readString(output), ran.err());
    } finally {
      Files.delete(output);
    }
  }

  /**
   * What a command says in a locale. A shell puts the bytes of the names into its arguments, which
   * this JVM, in a locale of its own, perhaps cannot.
   */
  static Ran inLocale(String locale, String... args) throws IOException, InterruptedException {
    Path script = Files.createTempFile("command", ".sh");
    try {
      String words =
          command(List.of(STACK), args).stream()
              .map(word -> "'" + word + "'")
              .collect(Collectors.joining(" "));
      Files.writeString(script, "LC_ALL=" + locale + " exec " + words + " >&2");
      return ended(new ProcessBuilder("sh", script.toString()).start());
    } finally {
      Files.delete(script);
    }
  }

  /** What a command says whose standard output is a file, or some device. */
  static Ran toFile(Path output, String... args) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(List.of(STACK), args)).redirectOutput(output.toFile()).start();
    return ended(process);
  }

  /** What a command prints under a Java with these options. */
  static Ran withJava(List<String> options, String... args)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", null);
    try {
      Process process =
          new ProcessBuilder(command(options, args)).redirectOutput(output.toFile()).start();
      Ran ran = ended(process);
      return new Ran(ran.exitCode(), Files.readString(output), ran.err());
    } finally {
      Files.delete(output);
    }
  }

  /** A command that has just begun. */
  static Process started(String... args) throws IOException {
    return new ProcessBuilder(command(List.of(STACK), args)).start();
  }

  private static Ran ended(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), "", err);
  }

  private static List<String> command(List<String> options, String... args) {
    return command(options, CLASS_PATH, args);
  }

  private static List<String> command(List<String> options, String classPath, String... args) {
    List<String> command = Jvm.command(options.toArray(String[]::new));
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(List.of(args));
    return command;
  }
}
