package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.resources.ResourcePattern;
import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.resources.TargetNamespace;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Translates files. It never throws for what is in them: that becomes problems. */
public final class Translator {

  private Translator() {}

  /** What is in the file: a scenario, or policies by themselves. */
  public static Translation of(Path path, Settings settings) {
    return FileNames.isScenario(path)
        ? scenario(path, settings)
        : resources(List.of(path), settings);
  }

  /** The scenario in the file; paths in one from a pipe are relative to the working directory. */
  public static Translation scenario(Path path, Settings settings) {
    Problems problems = new Problems();
    SourceFile file = SourceFile.of(path);
    List<Node> documents = YamlReader.read(file.path(), file.name(), problems);
    Path folder = Files.isRegularFile(path) ? file.folder() : Path.of("");
    return new ScenarioTranslation(file.name(), folder, settings, problems).of(documents);
  }

  /** The scenario in a text, whose paths are relative to the working directory. */
  public static Translation scenario(String name, byte[] text, Settings settings) {
    Problems problems = new Problems();
    List<Node> documents = YamlReader.read(name, new ByteArrayInputStream(text), problems);
    return new ScenarioTranslation(name, Path.of(""), settings, problems).of(documents);
  }

  /** The policies and manifests in files, folders and globs, without flows. */
  public static Translation resources(List<Path> paths, Settings settings) {
    return resources(paths, Optional.empty(), settings);
  }

  /** The same, where objects that say no namespace get one. */
  public static Translation resources(
      List<Path> paths, Optional<String> namespace, Settings settings) {
    Problems problems = new Problems();
    String name = SourceFile.of(paths.get(0)).name();
    Optional<TargetNamespace> target =
        namespace.map(text -> new TargetNamespace(scalar("--namespace", text), false));
    List<ResourcePattern> patterns =
        paths.stream().map(path -> new ResourcePattern(pattern(path), target, List.of())).toList();
    return new ScenarioTranslation(name, Path.of(""), settings, problems)
        .ofResources(patterns, ModuleNames.ofPolicies(paths.get(0)));
  }

  private static Scalar pattern(Path path) {
    return scalar(path.toString(), path.toString());
  }

  private static Scalar scalar(String source, String text) {
    return new Scalar(Place.startOf(source), text, Shape.STRING);
  }
}
