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
import java.util.stream.Stream;

/** The command: {@code PACKAGE OUTPUT-FOLDER FOLDER-OR-FILE...}. */
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
    if (arguments.length < 3) {
      errors.println("usage: PACKAGE OUTPUT-FOLDER FOLDER-OR-FILE...");
      return 2;
    }
    try {
      List<Path> files = new ArrayList<>();
      for (String argument : List.of(arguments).subList(2, arguments.length)) {
        addFiles(Path.of(argument), files);
      }
      write(
          Compiler.compile(files, arguments[0], EnumSet.allOf(Check.class)), Path.of(arguments[1]));
      return 0;
    } catch (Refusal refusal) {
      errors.println(refusal.getMessage());
      return 1;
    }
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
