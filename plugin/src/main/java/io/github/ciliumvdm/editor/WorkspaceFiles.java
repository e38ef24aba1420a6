package io.github.ciliumvdm.editor;

import com.fujitsu.vdmj.lex.BacktrackInputReader;
import io.github.ciliumvdm.boot.CiliumReader;
import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.scenario.ModuleHeader;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files below the root of a workspace that the server looks at: none on a path with a dot. */
final class WorkspaceFiles {

  private static final String EXTRACT = ".vdmsl";

  private WorkspaceFiles() {}

  /** The files that our reader reads. */
  static List<File> ours(File root) {
    return all(root).stream().filter(WorkspaceFiles::isOurs).toList();
  }

  /** Whether our reader reads a file. */
  static boolean isOurs(File file) {
    try {
      return BacktrackInputReader.readerFactory(file) instanceof CiliumReader;
    } catch (Exception e) {
      return false;
    }
  }

  /** Whether a scenario may name a file among its resources. */
  static boolean isResource(File file) {
    return FileNames.isYamlOrJson(file.toPath());
  }

  /** Whether the server looks at a file: all of its path is free of names that begin with a dot. */
  static boolean isSeen(File file) {
    for (Path part : file.getAbsoluteFile().toPath()) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** The file that the server writes what our reader reads into. */
  static File extract(File ours) {
    return new File(ours.getPath() + EXTRACT);
  }

  /**
   * Deletes what a server left behind that was killed: the next one would take it for the user's
   * own, and no longer read the YAML file. Known by its first line.
   */
  static void deleteStaleExtracts(File root) {
    for (File file : all(root)) {
      if (file.getName().endsWith(EXTRACT) && isOurs(source(file)) && isOfOurMaking(file)) {
        delete(file);
      }
    }
  }

  private static File source(File extract) {
    String path = extract.getPath();
    return new File(path.substring(0, path.length() - EXTRACT.length()));
  }

  private static boolean isOfOurMaking(File file) {
    try (BufferedReader reader =
        Files.newBufferedReader(file.toPath(), StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      return line != null && ModuleHeader.isHeader(line);
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(File file) {
    try {
      if (!file.setWritable(true) || !Files.deleteIfExists(file.toPath())) {
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<File> all(File root) {
    List<File> files = new ArrayList<>();
    try {
      Files.walkFileTree(root.toPath(), new Collecting(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }

  /** Notes the files, and goes around what cannot be read. */
  private static final class Collecting extends SimpleFileVisitor<Path> {

    private final List<File> files;

    Collecting(List<File> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isSeen(folder.toFile()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file.toFile());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
