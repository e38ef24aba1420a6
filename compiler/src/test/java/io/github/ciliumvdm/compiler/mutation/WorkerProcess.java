package io.github.ciliumvdm.compiler.mutation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A {@link Worker}, as others see it; the next one, when one does not answer any more. */
final class WorkerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final int OUT_OF_MEMORY = 3;
  private static final Duration MUTANT = Duration.ofSeconds(15);

  private final Path folder;
  private int begun;
  private @Nullable Process process;

  WorkerProcess(Path folder) {
    this.folder = folder;
  }

  /** What noticed the mutant of this number. */
  String fate(int mutant) throws IOException {
    Process worker = process == null ? begin() : process;
    process = worker;
    PrintWriter numbers = new PrintWriter(worker.outputWriter(StandardCharsets.UTF_8), true);
    numbers.println(mutant);
    @Nullable String fate = line(worker, MUTANT);
    if (fate != null) {
      return fate;
    }
    process = null;
    return "killed by " + limit(worker);
  }

  /** What it had too little of; if it ended for another reason, nothing is known of the mutant. */
  private String limit(Process worker) throws IOException {
    if (worker.isAlive()) {
      worker.destroyForcibly();
      return "time";
    }
    if (worker.exitValue() != OUT_OF_MEMORY) {
      throw new AssertionError(Files.readString(folder.resolve("worker.log")));
    }
    return "memory";
  }

  private Process begin() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-exports"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xss16m",
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            Files.createDirectories(folder.resolve("worker" + begun++)).toString()));
    Process worker =
        new ProcessBuilder(command).redirectError(folder.resolve("worker.log").toFile()).start();
    @Nullable String ready = line(worker, START);
    if (!"ready".equals(ready)) {
      throw new AssertionError(Files.readString(folder.resolve("worker.log")));
    }
    return worker;
  }

  /** The next line, or nothing if there is none after that time of the processor. */
  private static @Nullable String line(Process worker, Duration most) {
    Duration limit = used(worker).plus(most);
    BufferedReader answers = worker.inputReader(StandardCharsets.UTF_8);
    CompletableFuture<@Nullable String> line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                @Nullable String answer = answers.readLine();
                if (answer == null) {
                  worker.waitFor();
                }
                return answer;
              } catch (IOException | InterruptedException e) {
                return null;
              }
            });
    try {
      while (true) {
        try {
          return line.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          if (used(worker).compareTo(limit) > 0) {
            return null;
          }
        }
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** The time of the processor: others may keep the machine busy. */
  private static Duration used(Process worker) {
    return worker.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
