package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Where reports go: there as a whole or not at all, and never lost without a word. */
class ReportFileTest {

  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  static boolean thereIsAFullDevice() {
    return Files.exists(FULL);
  }

  private static Optional<String> written(Path file) {
    return new ReportFile(file.toString()).write("text\n");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fileIsReplacedAsAWholeAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "a longer text than the other\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertEquals(Optional.empty(), written(file));
    assertEquals("text\n", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of("report"), names());
  }

  @Test
  void newFileHasThePermissionsOfAnyNewFile() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "");
    Path file = folder.resolve("report");
    assertEquals(Optional.empty(), written(file));

    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
  }

  @Test
  void linkStaysAndWhatItPointsAtIsReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    Path chain = Files.createSymbolicLink(folder.resolve("chain"), link);

    assertEquals(Optional.empty(), written(chain));
    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(chain));
    assertEquals("text\n", Files.readString(target));
  }

  @Test
  void targetOfALinkThatIsNotThereYetIsMade() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

    assertEquals(Optional.empty(), written(link));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("text\n", Files.readString(folder.resolve("target")));
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

    assertTrue(written(link).orElseThrow().endsWith("symbolic link loop"));
  }

  @Test
  void folderIsNoFile() {
    assertTrue(written(folder).orElseThrow().endsWith(": it is a folder"));
  }

  @Test
  void deviceIsWrittenThrough() {
    Path nothing = Path.of("/dev/null");

    assertEquals(Optional.empty(), written(nothing));
    assertTrue(Files.exists(nothing) && !Files.isRegularFile(nothing));
  }

  @Test
  void pipeIsWrittenThrough() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                return String.valueOf(e);
              }
            });

    assertEquals(Optional.empty(), written(pipe));
    assertEquals("text\n", read.get());
    assertFalse(Files.isRegularFile(pipe));
  }

  @Test
  @EnabledIf("thereIsAFullDevice")
  void oneThatFailsDoesNotKeepOthersFromBeingWritten() throws IOException {
    Path last = folder.resolve("last.json");
    Ran ran =
        Ran.command(
            "check",
            SCENARIO,
            "-o",
            "text=" + FULL,
            "-o",
            "junit=" + folder.resolve("no/where.xml"),
            "-o",
            "json=" + last);

    assertEquals(3, ran.exitCode());
    assertEquals(
        """
        error: cannot write the file /dev/full: No space left on device
        error: cannot write the file %s: there is no such folder
        """
            .formatted(folder.resolve("no/where.xml")),
        ran.err());
    assertTrue(Files.readString(last).startsWith("{\n"));
  }

  @Test
  @EnabledIf("thereIsAFullDevice")
  void reportThatIsLostOnStandardOutputIsAFault() throws Exception {
    for (String command : List.of("check " + SCENARIO, "translate " + SCENARIO, "check --help")) {
      Ran ran = RanProcess.toFile(FULL, command.split(" "));

      assertEquals(3, ran.exitCode(), command);
      assertEquals("error: cannot write to standard output: No space left on device\n", ran.err());
    }
  }

  @Test
  void closedPipeIsNoLoss() throws Exception {
    Process process = RanProcess.started("check", "scenarios/paper", "-o", "json");
    process.getInputStream().close();
    process.getOutputStream().close();

    assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, process.waitFor());
  }
}
