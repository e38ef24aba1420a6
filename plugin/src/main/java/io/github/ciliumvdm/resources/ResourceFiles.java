package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that patterns name: files, folders with all that is in them, and globs. */
public final class ResourceFiles {

  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");
  private static final List<String> SCENARIOS = List.of(".scenario.yaml", ".scenario.yml");

  /** A file counts once for each namespace that its objects get. */
  private record Meaning(Path identity, Optional<String> namespace) {}

  private final Path folder;
  private final Problems problems;
  private final PassedOver passedOver;
  private final Map<Meaning, ResourceFile> found = new LinkedHashMap<>();

  private ResourceFiles(Path folder, Problems problems, PassedOver passedOver) {
    this.folder = folder;
    this.problems = problems;
    this.passedOver = passedOver;
  }

  /**
   * The files of the patterns, in their order, each once even if links lead to it. Patterns are
   * relative to the folder.
   */
  public static List<ResourceFile> find(
      Path folder, List<ResourcePattern> patterns, Problems problems, PassedOver passedOver) {
    ResourceFiles files = new ResourceFiles(folder, problems, passedOver);
    patterns.forEach(files::add);
    return List.copyOf(files.found.values());
  }

  private void add(ResourcePattern pattern) {
    String text = pattern.path().text();
    Place place = pattern.path().place();
    try {
      List<Path> paths = paths(text);
      if (paths.isEmpty()) {
        problems.add(place, "there is no file for '" + text + "'");
      }
      boolean named = paths.equals(List.of(folder.resolve(text)));
      for (Path path : without(pattern, paths)) {
        add(new ResourceFile(SourceFile.of(path), named, pattern.namespace()));
      }
    } catch (InvalidPathException e) {
      problems.add(place, "'" + text + "' is no path");
    } catch (IOException | UncheckedIOException e) {
      problems.add(place, "'" + text + "' cannot be read: " + e.getMessage());
    }
  }

  private void add(ResourceFile file) {
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
            "'%s' excludes no file of '%s': it is a glob, relative to that folder"
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

  private List<Path> paths(String pattern) throws IOException {
    if (Glob.isGlob(pattern)) {
      return globbed(pattern);
    }
    Path path = folder.resolve(pattern);
    if (Files.isDirectory(path)) {
      return inside(path);
    }
    return Files.exists(path) ? List.of(path) : List.of();
  }

  private List<Path> globbed(String pattern) throws IOException {
    Path root = root(pattern);
    Glob glob = Glob.of(pattern.substring(fixed(pattern)));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Stream<Path> paths = tree(root).stream();
    return sorted(paths.filter(path -> glob.matches(slashed(root.relativize(path)))).toList());
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
  private List<Path> sorted(List<Path> matches) throws IOException {
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

  private List<Path> inside(Path root) throws IOException {
    return tree(root).stream()
        .filter(ResourceFiles::isResource)
        .sorted(Comparator.comparing(ResourceFiles::slashed))
        .toList();
  }

  private List<Path> tree(Path root) throws IOException {
    return FileTree.withoutHidden(
        root,
        hidden ->
            passedOver.add(Place.startOf(SourceFile.of(hidden).name()), "the folder is hidden"));
  }

  private static boolean isResource(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return SUFFIXES.stream().anyMatch(name::endsWith)
        && SCENARIOS.stream().noneMatch(name::endsWith)
        && Files.isRegularFile(path);
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
