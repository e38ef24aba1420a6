package io.github.ciliumvdm.deploy;

import io.github.ciliumvdm.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs scripts as a CI system does, in a folder of their own, with cilium-vdm on the path.
 *
 * @param folder for all that is not the script's working directory
 */
record Shell(Path folder) {

  /** What a script printed, standard output and standard error together, and its exit code. */
  record Ran(int exitCode, String out) {}

  /** With a launcher in the folder "bin". */
  static Shell in(Path folder) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    launcher(bin.resolve("cilium-vdm"));
    return new Shell(folder);
  }

  /** Writes a cilium-vdm that runs the classes under test. */
  static void launcher(Path file) throws IOException {
    String script =
        "#!/bin/sh\nexec '%s' %s -Xss16m -cp '%s' %s \"$@\"\n"
            .formatted(
                Jvm.JAVA,
                String.join(" ", Jvm.SHORT_LIVED),
                classPath(),
                "io.github.ciliumvdm.cli.Main");
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Copies a folder and all in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  /** Absolute: a script runs elsewhere. */
  private static String classPath() {
    return List.of(System.getProperty("java.class.path").split(":")).stream()
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((before, entry) -> before + ":" + entry)
        .orElseThrow();
  }

  /** As GitHub's runner does. */
  Ran bash(String script, Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path file = Files.writeString(Files.createTempFile(folder, "step", ".sh"), script);
    return run(
        List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString()),
        directory,
        variables);
  }

  /** A command with nothing on its standard input. */
  Ran run(List<String> command, Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", null);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(output.toFile());
    Map<String, String> environment = new LinkedHashMap<>(variables);
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    return new Ran(process.waitFor(), Files.readString(output));
  }
}
