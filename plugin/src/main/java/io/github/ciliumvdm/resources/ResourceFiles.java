package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that patterns name: files, folders with all that is in them, and globs. */
public final class ResourceFiles {

  private static final String HIDDEN = ".";
  private static final int MOST_PATTERNS = 10_000;
  private static final int LONGEST_PATTERN = 4096;

  /** A file counts once for each namespace that its objects get. */
  private record Meaning(Path identity, Optional<String> namespace) {}

  private final Path folder;
  private final Problems problems;
  private final PassedOver passedOver;
  private final Repository repository;
  private final Map<Path, FileTree> trees = new HashMap<>();
  private final Map<Meaning, ResourceFile> found = new LinkedHashMap<>();

  private ResourceFiles(
      Path folder, Repository repository, Problems problems, PassedOver passedOver) {
    this.folder = folder;
    this.repository = repository;
    this.problems = problems;
    this.passedOver = passedOver;
  }

  /** The files of the patterns, wherever they are. */
  public static List<ResourceFile> find(
      Path folder, List<ResourcePattern> patterns, Problems problems, PassedOver passedOver) {
    return find(folder, Repository.anywhere(), patterns, problems, passedOver);
  }

  /**
   * The files of the patterns, in their order, each once even if links lead to it. Patterns are
   * relative to the folder; all files must be in the repository.
   */
  public static List<ResourceFile> find(
      Path folder,
      Repository repository,
      List<ResourcePattern> patterns,
      Problems problems,
      PassedOver passedOver) {
    ResourceFiles files = new ResourceFiles(folder, repository, problems, passedOver);
    patterns.stream().limit(MOST_PATTERNS).forEach(files::add);
    patterns.stream()
        .skip(MOST_PATTERNS)
        .findFirst()
        .ifPresent(
            more ->
                problems.add(
                    more.path().place(), "too many resources: at most 10000 are supported"));
    return List.copyOf(files.found.values());
  }

  private void add(ResourcePattern pattern) {
    String text = pattern.path().text();
    Place place = pattern.path().place();
    try {
      if (text.length() > LONGEST_PATTERN) {
        problems.add(place, "path too long: at most 4096 characters are supported");
      } else if (!repository.holds(root(text)) || !repository.holds(named(text))) {
        problems.add(
            place, "'" + text + "' is outside the repository: not allowed with --restrict");
      } else {
        addAll(pattern);
      }
    } catch (InvalidPathException e) {
      problems.add(place, "'" + text + "' is not a valid path");
    }
  }

  /** What a pattern names, where it is no glob. */
  private Path named(String pattern) {
    return Glob.isGlob(pattern) ? root(pattern) : folder.resolve(pattern);
  }

  private void addAll(ResourcePattern pattern) {
    String text = pattern.path().text();
    List<Path> paths = paths(text);
    if (paths.isEmpty()) {
      problems.add(pattern.path().place(), "no file matches '" + text + "'");
    }
    boolean named = paths.equals(List.of(folder.resolve(text)));
    for (Path path : without(pattern, paths)) {
      add(new ResourceFile(SourceFile.of(path), named, pattern.namespace()));
    }
  }

  private void add(ResourceFile file) {
    Path path = file.file().path();
    if (!repository.holds(path)) {
      refuse(path, "the symbolic link leaves the repository: not allowed with --restrict");
    } else if (!file.named() && !Files.isRegularFile(path)) {
      refuse(path, "a pipe or a device in a folder is not read: pass it by its path");
    } else {
      addOnce(file);
    }
  }

  private void refuse(Path path, String why) {
    problems.add(Place.startOf(SourceFile.of(path).name()), why);
  }

  private void addOnce(ResourceFile file) {
    Meaning meaning =
        new Meaning(
            FileTree.identity(file.file().path()),
            file.namespace().map(target -> target.name().text() + " " + target.override()));
    found.merge(meaning, file, (first, again) -> first.orNamed(again.named()));
  }

  /** The paths that no glob excludes; one that excludes none of them is a slip. */
  private List<Path> without(ResourcePattern pattern, List<Path> paths) {
    Path root = root(pattern.path().text());
    Set<Path> kept = new LinkedHashSet<>(paths);
    for (Scalar exclude : pattern.exclude()) {
      Glob glob = Glob.of(exclude.text());
      List<Path> excluded = paths.stream().filter(path -> isIn(glob, root, path)).toList();
      if (excluded.isEmpty() && !paths.isEmpty()) {
        problems.add(
            exclude.place(),
            "exclude '%s' matches no file of '%s': it is a glob, relative to that folder"
                .formatted(exclude.text(), pattern.path().text()));
      }
      excluded.forEach(kept::remove);
    }
    if (kept.isEmpty() && !paths.isEmpty()) {
      problems.add(
          pattern.path().place(), "every file of '" + pattern.path().text() + "' is excluded");
    }
    return List.copyOf(kept);
  }

  /** Whether the glob matches the path, or a folder on the way to it from the root. */
  private static boolean isIn(Glob glob, Path root, Path path) {
    Path way = root.relativize(path);
    return Stream.iterate(1, length -> length + 1)
        .limit(way.getNameCount())
        .anyMatch(length -> glob.matches(slashed(way.subpath(0, length))));
  }

  private List<Path> paths(String pattern) {
    if (Glob.isGlob(pattern)) {
      return globbed(pattern);
    }
    Path path = folder.resolve(pattern);
    if (Files.isDirectory(path)) {
      return inside(path);
    }
    return Files.exists(path) ? List.of(path) : List.of();
  }

  private List<Path> globbed(String pattern) {
    Path root = root(pattern);
    Glob glob = Glob.of(pattern.substring(fixed(pattern)));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    FileTree tree = tree(root);
    tree.unread()
        .forEach(
            (path, why) -> {
              String way = slashed(root.relativize(path));
              if (glob.matches(way) || glob.reachesInto(way)) {
                refuse(path, why);
              }
            });
    return sorted(
        tree.paths().stream()
            .filter(path -> glob.matches(slashed(root.relativize(path))))
            .toList());
  }

  /** The folder that all files of the pattern are in. */
  private Path root(String pattern) {
    if (Glob.isGlob(pattern)) {
      return folder.resolve(pattern.substring(0, fixed(pattern)));
    }
    Path path = folder.resolve(pattern);
    return Files.isDirectory(path) ? path : SourceFile.of(path).folder();
  }

  /** How much of a glob is the path of a folder. */
  private static int fixed(String glob) {
    int firstMagic =
        Stream.of("*", "?", "[").mapToInt(glob::indexOf).filter(i -> i >= 0).min().orElseThrow();
    return glob.substring(0, firstMagic).lastIndexOf('/') + 1;
  }

  /** A glob may also match folders: then all that is in them is meant. */
  private List<Path> sorted(List<Path> matches) {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path match : matches) {
      for (Path file : Files.isDirectory(match) ? inside(match) : List.of(match)) {
        if (isResource(file)) {
          files.put(file, file);
        }
      }
    }
    return files.keySet().stream().sorted(Comparator.comparing(ResourceFiles::slashed)).toList();
  }

  private List<Path> inside(Path root) {
    FileTree tree = tree(root);
    tree.unread().forEach(this::refuse);
    return tree.paths().stream()
        .filter(ResourceFiles::isResource)
        .sorted(Comparator.comparing(ResourceFiles::slashed))
        .toList();
  }

  private FileTree tree(Path root) {
    return trees.computeIfAbsent(root, path -> FileTree.of(path, this::enters));
  }

  private boolean enters(Path inside) {
    if (String.valueOf(inside.getFileName()).startsWith(HIDDEN)) {
      passedOver.add(Place.startOf(SourceFile.of(inside).name()), "the folder is hidden");
      return false;
    }
    if (!repository.holds(inside)) {
      refuse(inside, "the symbolic link leaves the repository: not allowed with --restrict");
      return false;
    }
    return true;
  }

  private static boolean isResource(Path path) {
    return FileNames.holdsResources(path) && !Files.isDirectory(path);
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
