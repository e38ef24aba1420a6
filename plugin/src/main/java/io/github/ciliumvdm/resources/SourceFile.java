package io.github.ciliumvdm.resources;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** A file, and its name in places: relative to the working directory if it is below. */
public record SourceFile(Path path, String name) {

  /** The file at a path, which may be relative to the working directory. */
  public static SourceFile of(Path path) {
    return new SourceFile(path, displayed(path));
  }

  /** The file at a path that is relative to this file's folder. */
  public SourceFile sibling(String relative) {
    return of(folder().resolve(relative));
  }

  /** The folder that the file is in. */
  public Path folder() {
    return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
  }

  private static String displayed(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = here.resolve(path).normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : path.normalize();
    return shown.toString().isEmpty() ? "." : shown.toString().replace(File.separatorChar, '/');
  }
}
