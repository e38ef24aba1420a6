package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.resources.Repository;
import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Variables in files: ConfigMaps and Secrets, as Flux takes them, and lines {@code NAME=VALUE} in a
 * file of any other suffix. Of two values of a variable the later one counts.
 */
public final class VariableFiles {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Repository repository;
  private final Problems problems;
  private final Map<String, String> values = new LinkedHashMap<>();

  private VariableFiles(Repository repository, Problems problems) {
    this.repository = repository;
    this.problems = problems;
  }

  /** The variables in files from anywhere, whose paths are relative to the folder. */
  public static Map<String, String> read(Path folder, List<Scalar> paths, Problems problems) {
    return read(folder, Repository.anywhere(), paths, problems);
  }

  /** The same of files that must be in the repository. */
  static Map<String, String> read(
      Path folder, Repository repository, List<Scalar> paths, Problems problems) {
    VariableFiles files = new VariableFiles(repository, problems);
    paths.forEach(path -> files.add(folder, path));
    return Map.copyOf(files.values);
  }

  private void add(Path folder, Scalar path) {
    Optional<SourceFile> file = file(folder, path.text());
    if (file.isEmpty()) {
      problems.add(path.place(), "no file matches '" + path.text() + "'");
    } else if (!repository.holds(file.get().path())) {
      problems.add(
          path.place(),
          "'" + path.text() + "' is outside the repository: not allowed with --restrict");
    } else if (holdsObjects(path.text())) {
      YamlReader.read(file.get().path(), file.get().name(), problems).forEach(this::addObject);
    } else {
      EnvironmentFile.read(file.get(), problems).forEach(this::put);
    }
  }

  private static Optional<SourceFile> file(Path folder, String path) {
    try {
      return Optional.of(folder.resolve(path))
          .filter(file -> Files.exists(file) && !Files.isDirectory(file))
          .map(SourceFile::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean holdsObjects(String path) {
    return FileNames.isYamlOrJson(Path.of(path));
  }

  private void addObject(Node document) {
    String kind = document instanceof Mapping object ? text(object, "kind") : "";
    if (!kind.equals("ConfigMap") && !kind.equals("Secret")) {
      problems.add(document.place(), "variables can only be read from a ConfigMap or a Secret");
      return;
    }
    Mapping object = (Mapping) document;
    if (object.get("sops").isPresent()) {
      problems.add(
          object.place(), "the values are encrypted (sops): list a file with test values instead");
      return;
    }
    object.get("data").ifPresent(data -> addAll(data, kind.equals("Secret")));
    object
        .get("stringData")
        .filter(data -> kind.equals("Secret"))
        .ifPresent(data -> addAll(data, false));
  }

  private static String text(Mapping object, String key) {
    return object
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(n -> ((Scalar) n).text())
        .orElse("");
  }

  private void addAll(Node data, boolean encoded) {
    if (!(data instanceof Mapping mapping)) {
      problems.add(data.place(), "expected a mapping, got " + data.shape());
      return;
    }
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Scalar value && value.shape() == Shape.STRING) {
        Optional<String> text = encoded ? decoded(value) : Optional.of(value.text());
        text.ifPresent(t -> put(entry.key(), t));
      } else {
        problems.add(
            entry.value().place(),
            "%s: expected a string, got %s".formatted(entry.name(), entry.value().shape()));
      }
    }
  }

  private Optional<String> decoded(Scalar value) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value.text());
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      problems.add(
          value.place(),
          "data of a Secret must be base64-encoded text: use stringData for plain text");
      return Optional.empty();
    }
  }

  private void put(Scalar name, String value) {
    if (NAME.matcher(name.text()).matches()) {
      values.put(name.text(), value);
    } else {
      Place place = name.place();
      problems.add(
          place, "'" + name.text() + "' is not a valid variable name: use letters, digits and '_'");
    }
  }
}
