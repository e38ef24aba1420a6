package io.github.ciliumvdm.resources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that files are taken from, if they may not come from anywhere. */
public final class Repository {

  private final Optional<Path> root;

  private Repository(Optional<Path> root) {
    this.root = root;
  }

  /** Files may come from anywhere. */
  public static Repository anywhere() {
    return new Repository(Optional.empty());
  }

  /** The repository of a folder: the nearest folder upward with {@code .git}, else itself. */
  public static Repository of(Path folder) {
    Path start = FileTree.identity(folder);
    for (Path above = start; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return new Repository(Optional.of(above));
      }
    }
    return new Repository(Optional.of(start));
  }

  /** Whether the file may be read, wherever links lead. */
  public boolean holds(Path file) {
    return root.isEmpty() || FileTree.identity(file).startsWith(root.get());
  }
}
