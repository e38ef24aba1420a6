package io.github.ciliumvdm.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a report goes to. It is there as a whole or as it was before: the report is written
 * beside it, and moved to its place. A link stays, and what it points at is replaced; what is no
 * file, such as a pipe or a device, is written to.
 */
final class ReportFile {

  /** The files of the system, of which some stand for what is open already. */
  private static final String[] SYSTEM = {"/dev", "/proc"};

  /** As many links one behind the other as Linux follows. */
  private static final int MOST_LINKS = 40;

  private final String name;

  ReportFile(String name) {
    this.name = name;
  }

  /** Whether the file can be written by one report only, without losing another. */
  boolean isExclusive() {
    try {
      return isReplaceable(target(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      return true;
    }
  }

  /** What two names of one file have in common. */
  String identity() {
    try {
      Path target = target(Path.of(name)).toAbsolutePath().normalize();
      Path folder = Objects.requireNonNullElse(target.getParent(), target);
      return folder.toRealPath().resolve(target.getFileName()).toString();
    } catch (IOException | InvalidPathException e) {
      return name;
    }
  }

  /** Writes a text; what goes wrong is said in words. */
  Optional<String> write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Path target = target(Path.of(name));
      if (isReplaceable(target)) {
        replace(target, bytes);
      } else {
        append(target, bytes);
      }
      return Optional.empty();
    } catch (IOException e) {
      return StandardOutput.isClosedPipe(e) ? Optional.empty() : Optional.of(said(why(e)));
    } catch (InvalidPathException e) {
      return Optional.of(said(String.valueOf(e.getReason())));
    }
  }

  private String said(String why) {
    return "cannot write the file " + name + ": " + why;
  }

  /** What a chain of links ends in, also if there is nothing there yet. */
  private static Path target(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int i = 0; Files.isSymbolicLink(target) && !isOfSystem(target); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemException(path.toString(), null, "symbolic link loop");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static boolean isOfSystem(Path path) {
    for (String folder : SYSTEM) {
      if (path.normalize().startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReplaceable(Path target) {
    return !isOfSystem(target)
        && (Files.isRegularFile(target) || !Files.exists(target, LinkOption.NOFOLLOW_LINKS));
  }

  private static void append(Path target, byte[] bytes) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "it is a folder");
    }
    try (OutputStream out =
        Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.write(bytes);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      keepPermissions(target, beside);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path target, Path beside) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  private static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    @Nullable String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
    return reason == null ? "it cannot be opened" : reason;
  }
}
