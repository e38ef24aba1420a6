package io.github.ciliumvdm.resources;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folders and files below a folder, links followed. Kubernetes mounts a ConfigMap as links into
 * a folder {@code ..data}, which is a link, too: folders whose names begin with two dots are left
 * out, and what is in them counts where a link leads to it.
 */
public final class FileTree {

  private static final String OF_KUBERNETES = "..";
  private static final String HIDDEN = ".";

  private FileTree() {}

  /** The folder itself, and all that is in it; a link that leads back to where it is ends there. */
  public static List<Path> of(Path root) throws IOException {
    return listed(root, Optional.empty());
  }

  /**
   * The same without what is in hidden folders, such as .git and .github, each of which is told.
   */
  public static List<Path> withoutHidden(Path root, Consumer<Path> hidden) throws IOException {
    return listed(root, Optional.of(hidden));
  }

  private static List<Path> listed(Path root, Optional<Consumer<Path>> hidden) throws IOException {
    Listing listing = new Listing(root, hidden);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
    return List.copyOf(listing.paths);
  }

  /** One path for all the paths that lead to a file. */
  public static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** One path for all the paths that lead to a file by its name in the same folder. */
  public static Path identityInFolder(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    return identity(folder).resolve(String.valueOf(file.getFileName()));
  }

  private static final class Listing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Optional<Consumer<Path>> hidden;
    private final List<Path> paths = new ArrayList<>();

    Listing(Path root, Optional<Consumer<Path>> hidden) {
      this.root = root;
      this.hidden = hidden;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.equals(root) ? "" : String.valueOf(folder.getFileName());
      if (name.startsWith(OF_KUBERNETES)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (name.startsWith(HIDDEN) && hidden.isPresent()) {
        hidden.get().accept(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      paths.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      paths.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
