package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Causes;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The folders and files below a folder, links followed. Kubernetes mounts a ConfigMap as links into
 * a folder {@code ..data}, which is a link, too: folders whose names begin with two dots are left
 * out, and what is in them counts where a link leads to it.
 */
public final class FileTree {

  private static final String OF_KUBERNETES = "..";

  /** How much is listed in folders that links lead to again: a few links can make billions. */
  private static final int REPEATED = 20_000;

  private final Predicate<Path> enters;
  private final List<Path> paths = new ArrayList<>();
  private final Map<Path, String> unread = new LinkedHashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private int repeated;

  private FileTree(Predicate<Path> enters) {
    this.enters = enters;
  }

  /** The folder itself, and all that is in it; a link that leads back to where it is ends there. */
  public static FileTree of(Path root) {
    return of(root, folder -> true);
  }

  /** The same without the folders below that are not to be entered. */
  public static FileTree of(Path root, Predicate<Path> enters) {
    FileTree tree = new FileTree(enters);
    tree.enter(root, identity(root), Set.of());
    return tree;
  }

  /** The folders and files. */
  public List<Path> paths() {
    return List.copyOf(paths);
  }

  /** The links that lead nowhere and the folders that cannot be read, each with the reason. */
  public Map<Path, String> unread() {
    return Map.copyOf(unread);
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

  /**
   * What is in a folder is looked up where the folder really is: a path through many links takes
   * long to follow.
   */
  private void enter(Path folder, Path real, Set<Path> above) {
    if (above.contains(real)) {
      return;
    }
    paths.add(folder);
    Set<Path> inside = new HashSet<>(above);
    inside.add(real);
    boolean again = !seen.add(real);
    for (Path entry : entries(folder, real)) {
      if (again && ++repeated > REPEATED) {
        unread.put(folder, "symbolic links form a loop");
        return;
      }
      add(folder.resolve(entry.getFileName()), entry, inside);
    }
  }

  private void add(Path entry, Path real, Set<Path> above) {
    try {
      if (!Files.readAttributes(real, BasicFileAttributes.class).isDirectory()) {
        paths.add(entry);
      } else if (!isOfKubernetes(entry) && enters.test(entry)) {
        enter(entry, identity(real), above);
      }
    } catch (IOException e) {
      if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !isOfKubernetes(entry)) {
        unread.put(entry, Files.isSymbolicLink(real) ? "broken symbolic link" : Causes.of(e));
      }
    }
  }

  private List<Path> entries(Path folder, Path real) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      unread.put(folder, Causes.of(e.getCause()));
    } catch (IOException e) {
      unread.put(folder, Causes.of(e));
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isOfKubernetes(Path path) {
    return String.valueOf(path.getFileName()).startsWith(OF_KUBERNETES);
  }
}
