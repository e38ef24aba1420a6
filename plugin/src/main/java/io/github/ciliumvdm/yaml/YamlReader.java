package io.github.ciliumvdm.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the documents of YAML and JSON files. */
public final class YamlReader {

  private YamlReader() {}

  /** The documents of a file of the disk, under the name that places give it. */
  public static List<Node> read(Path path, String file, Problems problems) {
    try (InputStream input = Files.newInputStream(path)) {
      return read(file, input, problems);
    } catch (NoSuchFileException e) {
      problems.add(Place.startOf(file), Causes.of(e));
    } catch (IOException e) {
      problems.add(Place.startOf(file), "cannot read the file: " + Causes.of(e));
    }
    return List.of();
  }

  /** The documents of a stream, which stays open. */
  public static List<Node> read(String file, InputStream input, Problems problems) {
    try {
      return read(file, input.readNBytes(Limits.SIZE + 1), problems);
    } catch (IOException e) {
      problems.add(Place.startOf(file), "cannot read the file: " + Causes.of(e));
      return List.of();
    }
  }

  /** The documents of the bytes of a file. */
  public static List<Node> read(String file, byte[] bytes, Problems problems) {
    if (bytes.length > Limits.SIZE) {
      problems.add(Place.startOf(file), "the file is larger than 64 MiB");
      return List.of();
    }
    Optional<String> text = Utf8.decode(file, bytes, problems);
    return text.map(t -> read(file, t, problems)).orElse(List.of());
  }

  /** The documents of a text; those without content are left out. */
  public static List<Node> read(String file, String text, Problems problems) {
    Problems own = new Problems();
    List<Node> documents = new Documents(file, text, own).read();
    Optional<Place> template =
        own.sorted().stream()
            .findFirst()
            .flatMap(problem -> HelmTemplate.in(text, problem.place()));
    if (template.isPresent()) {
      problems.add(template.get(), HelmTemplate.ADVICE);
      return List.of();
    }
    problems.addAll(own);
    return documents;
  }
}
