package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.vdm.Identifiers;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the modules that files become. */
public final class ModuleNames {

  private ModuleNames() {}

  /** The name of each YAML file's module: equal ones get a number in the order of their paths. */
  public static Map<Path, String> of(List<Path> files) {
    List<Path> sorted =
        files.stream()
            .filter(FileNames::isYamlOrJson)
            .distinct()
            .sorted(Comparator.comparing(Path::toString))
            .toList();
    List<String> names = Identifiers.distinct(sorted.stream().map(ModuleNames::of).toList());
    Map<Path, String> result = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      result.put(sorted.get(i), names.get(i));
    }
    return result;
  }

  /** The name of the module of a scenario. */
  public static String ofScenario(String name) {
    return Identifiers.moduleName("Scenario_", name);
  }

  /** The name of the module of a file with policies. */
  public static String ofPolicies(Path file) {
    return Identifiers.moduleName("Policies_", fileName(file));
  }

  private static String of(Path file) {
    if (!FileNames.isScenario(file)) {
      return ofPolicies(file);
    }
    return YamlReader.read(file, file.toString(), new Problems()).stream()
        .findFirst()
        .flatMap(document -> get(document, "metadata"))
        .flatMap(metadata -> get(metadata, "name"))
        .map(name -> name instanceof Scalar scalar ? scalar.text() : "")
        .map(ModuleNames::ofScenario)
        .orElseGet(() -> ofScenario(fileName(file)));
  }

  private static Optional<Node> get(Node node, String key) {
    return node instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
