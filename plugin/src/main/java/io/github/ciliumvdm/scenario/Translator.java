package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.reader.ModuleNames;
import io.github.ciliumvdm.resources.ResourceFiles;
import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;

/** Translates files. It never throws for what is in them: that becomes problems. */
public final class Translator {

  private Translator() {}

  /** What is in the file: a scenario, or policies by themselves. */
  public static Translation of(Path path, Settings settings) {
    return ModuleNames.isScenario(path)
        ? scenario(path, settings)
        : resources(List.of(path), settings);
  }

  /** The scenario in the file. */
  public static Translation scenario(Path path, Settings settings) {
    Problems problems = new Problems();
    SourceFile file = SourceFile.of(path);
    List<Node> documents = YamlReader.read(file.path(), file.name(), problems);
    return new ScenarioTranslation(file.name(), file.folder(), settings, problems).of(documents);
  }

  /** The scenario in a text, whose paths are relative to the working directory. */
  public static Translation scenario(String name, byte[] text, Settings settings) {
    Problems problems = new Problems();
    List<Node> documents = YamlReader.read(name, new ByteArrayInputStream(text), problems);
    return new ScenarioTranslation(name, Path.of(""), settings, problems).of(documents);
  }

  /** The policies and manifests in files, folders and globs, without flows. */
  public static Translation resources(List<Path> paths, Settings settings) {
    Problems problems = new Problems();
    String name = SourceFile.of(paths.get(0)).name();
    List<Scalar> patterns = paths.stream().map(path -> pattern(path.toString())).toList();
    List<SourceFile> files = ResourceFiles.find(Path.of(""), patterns, problems);
    return new ScenarioTranslation(name, Path.of(""), settings, problems)
        .ofFiles(files, ModuleNames.ofPolicies(paths.get(0)));
  }

  private static Scalar pattern(String path) {
    return new Scalar(Place.startOf(path), path, Shape.STRING);
  }
}
