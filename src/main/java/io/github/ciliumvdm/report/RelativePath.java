package io.github.ciliumvdm.report;

import java.io.File;
import java.nio.file.Path;

/** The path of a file as reports have it: relative to the working directory, with slashes. */
final class RelativePath {

  private static final Path HERE = Path.of("").toAbsolutePath().normalize();

  private RelativePath() {}

  static String of(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    boolean sameRoot = HERE.getRoot().equals(path.getRoot());
    String shown = (sameRoot ? HERE.relativize(path) : path).toString();
    return shown.replace(File.separatorChar, '/');
  }
}
