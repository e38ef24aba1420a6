package io.github.ciliumvdm.compiler;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The command: {@code [--unchecked=KIND,...] [--given=VALUE,...] PACKAGE OUTPUT-FOLDER
 * FOLDER-OR-FILE...}. The kinds of {@link Check} that are named are left out of the compiled
 * modules. A module with given values has instances, to which they are given.
 */
public final class Main {

  private Main() {}

  /** Compiles the files; a refusal is printed, and the status is 1 then. */
  public static void main(String[] arguments) throws IOException {
    int status = run(arguments, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] arguments, PrintStream errors) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    try {
      Set<Check> checks = checks(rest);
      Set<String> given = given(rest);
      if (rest.size() < 3) {
        errors.println(
            "usage: [--unchecked=KIND,...] [--given=VALUE,...] PACKAGE OUTPUT-FOLDER FOLDER-OR-FILE...");
        return 2;
      }
      List<Path> files = new ArrayList<>();
      for (String argument : rest.subList(2, rest.size())) {
        addFiles(Path.of(argument), files);
      }
      write(Compiler.compile(files, rest.get(0), checks, given), Path.of(rest.get(1)));
      return 0;
    } catch (Refusal refusal) {
      errors.println(refusal.getMessage());
      return 1;
    }
  }

  /** What is to be checked; the option is taken off the arguments. */
  private static Set<Check> checks(List<String> arguments) {
    Set<Check> checks = EnumSet.allOf(Check.class);
    if (arguments.isEmpty() || !arguments.get(0).startsWith("--unchecked=")) {
      return checks;
    }
    String kinds = arguments.remove(0).substring("--unchecked=".length());
    for (String kind : kinds.split(",", -1)) {
      if (!kind.isEmpty() && !checks.removeIf(check -> check.name().equalsIgnoreCase(kind))) {
        throw new Refusal("--unchecked=" + kind + ": the kinds are " + List.of(Check.values()));
      }
    }
    return checks;
  }

  /** The values that are given; the option is taken off the arguments. */
  private static Set<String> given(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.get(0).startsWith("--given=")) {
      return Set.of();
    }
    return Set.of(arguments.remove(0).substring("--given=".length()).split(",", -1));
  }

  private static void addFiles(Path path, List<Path> files) throws IOException {
    if (!Files.isDirectory(path)) {
      files.add(path);
      return;
    }
    try (Stream<Path> inside = Files.list(path)) {
      inside.filter(file -> file.toString().endsWith(".vdmsl")).sorted().forEach(files::add);
    }
  }

  /** Writes what is new, and deletes what is no more. */
  private static void write(Map<String, String> texts, Path folder) throws IOException {
    Formatter formatter = new Formatter();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      String formatted = formatted(formatter, text);
      if (!Files.exists(file) || !Files.readString(file).equals(formatted)) {
        Files.writeString(file, formatted);
      }
    }
    try (Stream<Path> there = Files.walk(folder)) {
      for (Path file : there.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".java") && !texts.containsKey(path)) {
          Files.delete(file);
        }
      }
    }
  }

  private static String formatted(Formatter formatter, Map.Entry<String, String> text)
      throws IOException {
    try {
      return formatter.formatSource(text.getValue());
    } catch (FormatterException e) {
      throw new IOException(
          text.getKey() + " is no Java: " + e.getMessage() + "\n" + text.getValue(), e);
    }
  }
}
