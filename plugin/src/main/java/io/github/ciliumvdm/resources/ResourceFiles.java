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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The files that patterns name: files, folders with all that is in them, and globs. */
public final class ResourceFiles {

  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");
  private static final List<String> SCENARIOS = List.of(".scenario.yaml", ".scenario.yml");

  private final Path folder;
  private final Problems problems;
  private final Map<Path, SourceFile> found = new LinkedHashMap<>();

  private ResourceFiles(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The files of the patterns, in their order, each once even if links lead to it. Patterns are
   * relative to the folder.
   */
  public static List<SourceFile> find(Path folder, List<Scalar> patterns, Problems problems) {
    ResourceFiles files = new ResourceFiles(folder, problems);
    patterns.forEach(files::add);
    return List.copyOf(files.found.values());
  }

  private void add(Scalar pattern) {
    try {
      List<Path> paths = paths(pattern.text());
      paths.forEach(this::add);
      if (paths.isEmpty()) {
        problems.add(pattern.place(), "there is no file for '" + pattern.text() + "'");
      }
    } catch (InvalidPathException e) {
      problems.add(pattern.place(), "'" + pattern.text() + "' is no path");
    } catch (IOException | UncheckedIOException e) {
      refuse(pattern.place(), pattern.text(), e);
    }
  }

  private void refuse(Place place, String what, Exception e) {
    problems.add(place, "'" + what + "' cannot be read: " + e.getMessage());
  }

  private void add(Path path) {
    found.putIfAbsent(FileTree.identity(path), SourceFile.of(path));
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
    int fixed = pattern.substring(0, firstMagic(pattern)).lastIndexOf('/') + 1;
    Path root = folder.resolve(pattern.substring(0, fixed));
    Glob glob = Glob.of(pattern.substring(fixed));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Stream<Path> paths = FileTree.of(root).stream();
    return sorted(paths.filter(path -> glob.matches(slashed(root.relativize(path)))).toList());
  }

  private static int firstMagic(String pattern) {
    return Stream.of("*", "?", "[")
        .mapToInt(pattern::indexOf)
        .filter(i -> i >= 0)
        .min()
        .orElseThrow();
  }

  /** A glob may also match folders: then all that is in them is meant. */
  private static List<Path> sorted(List<Path> matches) throws IOException {
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

  private static List<Path> inside(Path root) throws IOException {
    return FileTree.of(root).stream()
        .filter(ResourceFiles::isResource)
        .sorted(Comparator.comparing(ResourceFiles::slashed))
        .toList();
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
