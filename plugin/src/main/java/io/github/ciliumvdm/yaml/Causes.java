package io.github.ciliumvdm.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why something cannot be read, in plain words. */
public final class Causes {

  private Causes() {}

  /** The cause of a failure, without the names of files and of Java's classes. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "symbolic link loop";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not valid UTF-8";
    }
    return e instanceof FileSystemException ofFile
        ? Optional.ofNullable(ofFile.getReason()).orElse("the system reports no reason")
        : String.valueOf(e.getMessage());
  }
}
