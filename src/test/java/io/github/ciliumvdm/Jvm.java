package io.github.ciliumvdm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How tests start Java: for a process that lives for seconds, it costs more to compile its code
 * well than to run it.
 */
public final class Jvm {

  /** What makes a short life cheap; the root pom starts the tests themselves with the same. */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** The Java that runs the tests. */
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Jvm() {}

  /** A command that starts Java with these arguments. */
  public static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(SHORT_LIVED);
    command.addAll(List.of(arguments));
    return command;
  }
}
