package io.github.ciliumvdm.input;

import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.resources.FileTree;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.yaml.Causes;
import io.github.ciliumvdm.yaml.Limits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scenarios that a user names: files, all in a folder, or the one on standard input. */
public final class Scenarios {

  /** The path that means standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String FOLDER = "scenarios";

  /** The encoding of the names of files: the JVM has it from the locale. */
  private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding"));

  private static final String SUFFIXES = "*" + String.join(" or *", FileNames.SCENARIOS);

  private final InputStream standardInput;

  public Scenarios(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** What paths mean: files, each once, and what is wrong with the paths. */
  public record Found(List<Path> files, List<Problem> problems) {}

  /** What paths mean; without any path, what the usual folder does. */
  public Found find(List<String> paths) {
    Set<Path> files = new LinkedHashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (String path : paths.isEmpty() ? List.of(usualFolder()) : paths) {
      try {
        requireAll(List.of(path));
        files.addAll(path.equals(STANDARD_INPUT) ? List.of(Path.of(path)) : under(path));
      } catch (BadInputException e) {
        problems.addAll(e.problems());
      }
    }
    return new Found(List.copyOf(files), List.copyOf(problems));
  }

  /** The files that paths mean, if they all mean some. */
  public List<Path> require(List<String> paths) throws BadInputException {
    Found found = find(paths);
    if (!found.problems().isEmpty()) {
      throw BadInputException.of(found.problems());
    }
    return found.files();
  }

  /** The translations of the scenarios. */
  public List<Translation> translate(List<Path> files, Settings settings) throws BadInputException {
    List<Translation> translations = new ArrayList<>();
    for (Path file : files) {
      translations.add(translate(file, settings));
    }
    return translations;
  }

  public Translation translate(Path file, Settings settings) throws BadInputException {
    return isStandardInput(file)
        ? Translator.scenario(STANDARD_INPUT, standardInput(), settings)
        : Translator.scenario(file, settings);
  }

  public static boolean isStandardInput(Path file) {
    return file.toString().equals(STANDARD_INPUT);
  }

  private byte[] standardInput() throws BadInputException {
    try {
      return standardInput.readNBytes(Limits.SIZE + 1);
    } catch (IOException e) {
      throw BadInputException.because("cannot read standard input: " + Causes.of(e));
    }
  }

  private static String usualFolder() {
    return Files.isDirectory(Path.of(FOLDER)) ? FOLDER : "";
  }

  private static List<Path> under(String name) throws BadInputException {
    Path path = Path.of(name).normalize();
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files = scenariosIn(path);
    if (files.isEmpty()) {
      throw BadInputException.because(
          "no scenario in the folder "
              + (name.isEmpty() ? "." : name)
              + ": pass a folder with files "
              + SUFFIXES
              + ", or a file");
    }
    return files;
  }

  /** Accepts paths that exist; otherwise all are named that do not. */
  public static void requireAll(List<String> paths) throws BadInputException {
    String[] missing =
        paths.stream()
            .filter(path -> !path.equals(STANDARD_INPUT) && !exists(path))
            .map(Scenarios::missing)
            .toArray(String[]::new);
    if (missing.length > 0) {
      throw BadInputException.because(missing);
    }
  }

  /**
   * A JVM whose encoding of names lacks letters of a path, or of the working folder, finds nothing.
   */
  private static String missing(String path) {
    return NAMES.newEncoder().canEncode(new File(path).getAbsolutePath())
        ? "no such file or folder: " + path + " (or pass - for standard input)"
        : "the file "
            + path
            + " cannot be named in this locale, whose encoding is "
            + NAMES
            + ": run the launcher cilium-vdm instead of its jar, or set LC_ALL=C.UTF-8";
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * A scenario that is met twice, by links, counts once; one that is linked elsewhere is another.
   */
  private static List<Path> scenariosIn(Path folder) throws BadInputException {
    FileTree tree = FileTree.of(folder);
    List<Path> scenarios =
        tree.paths().stream()
            .filter(file -> FileNames.isScenario(file) && !Files.isDirectory(file))
            .sorted(Comparator.comparing(Path::toString))
            .toList();
    Map<Path, String> unread = new TreeMap<>(tree.unread());
    scenarios.stream()
        .filter(file -> !Files.isRegularFile(file))
        .forEach(file -> unread.put(file, "a pipe or a device in a folder is not read"));
    if (!unread.isEmpty()) {
      throw BadInputException.because(
          unread.entrySet().stream()
              .map(entry -> "cannot read " + entry.getKey() + ": " + entry.getValue())
              .toArray(String[]::new));
    }
    Map<Path, Path> found = new LinkedHashMap<>();
    scenarios.forEach(file -> found.putIfAbsent(FileTree.identityInFolder(file), file));
    return List.copyOf(found.values());
  }
}
