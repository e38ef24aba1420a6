package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.policy.Kinds;
import io.github.ciliumvdm.reader.ModuleNames;
import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.resources.ResourceFiles;
import io.github.ciliumvdm.resources.Resources;
import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Version;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One translation, from the documents to the definitions. */
final class ScenarioTranslation {

  private static final Version NEWEST = Version.of("1.20");

  private final String file;
  private final Path folder;
  private final Settings settings;
  private final Problems problems;
  private final Map<String, Integer> skipped = new TreeMap<>();
  private Version cilium;

  ScenarioTranslation(String file, Path folder, Settings settings, Problems problems) {
    this.file = file;
    this.folder = folder;
    this.settings = settings;
    this.problems = problems;
    this.cilium = settings.cilium().flatMap(this::modelled).orElse(NEWEST);
  }

  private Optional<Version> modelled(String version) {
    if (Settings.MODELLED.contains(version)) {
      return Optional.of(Version.of(version));
    }
    problems.add(
        Place.startOf("--cilium"),
        "%s is not modelled: write one of %s"
            .formatted(version, String.join(", ", Settings.MODELLED)));
    return Optional.empty();
  }

  /** The scenario in the documents of a file. */
  Translation of(List<Node> documents) {
    Optional<Fields> scenario =
        documents.size() == 1
            ? ScenarioTable.TABLE.read(documents.get(0), reading())
            : notOne(documents);
    String name =
        scenario
            .flatMap(s -> s.get(ScenarioTable.METADATA))
            .flatMap(metadata -> metadata.get(ScenarioTable.NAME))
            .orElse(file);
    String module = ModuleNames.ofScenario(name);
    return scenario
        .flatMap(s -> s.get(ScenarioTable.SPEC))
        .map(spec -> translation(name, module, spec))
        .orElseGet(() -> refused(name, module));
  }

  /** The objects in the files, by themselves. */
  Translation ofFiles(List<SourceFile> files, String module) {
    return finished(file, module, Optional.empty(), objects(files, Map.of()));
  }

  private Optional<Fields> notOne(List<Node> documents) {
    if (problems.isEmpty()) {
      Place place = documents.isEmpty() ? Place.startOf(file) : documents.get(1).place();
      problems.add(place, "a scenario file has one document, this has " + documents.size());
    }
    return Optional.empty();
  }

  private Translation translation(String name, String module, Fields spec) {
    if (settings.cilium().isEmpty()) {
      cilium = spec.get(ScenarioTable.CILIUM).map(Version::of).orElse(NEWEST);
    }
    List<Scalar> patterns = spec.get(ScenarioTable.RESOURCES).orElse(List.of());
    List<SourceFile> files = ResourceFiles.find(folder, patterns, problems);
    return finished(name, module, Optional.of(spec), objects(files, variables(spec)));
  }

  private Map<String, String> variables(Fields spec) {
    Map<String, String> variables = new HashMap<>();
    spec.get(ScenarioTable.VARIABLES)
        .orElse(List.of())
        .forEach(variable -> variables.put(variable.key().text(), variable.value()));
    return variables;
  }

  private Objects objects(List<SourceFile> files, Map<String, String> ofScenario) {
    Map<String, String> values = new HashMap<>(ofScenario);
    values.putAll(settings.variables());
    Variables variables = new Variables(values, problems);
    Objects objects = new Objects(new EnumMap<>(Kinds.Place.class), new HashMap<>());
    for (Resource resource : Resources.read(files, problems)) {
      add(resource, variables, objects);
    }
    return objects;
  }

  private void add(Resource resource, Variables variables, Objects objects) {
    Optional<Kinds.Place> place = Kinds.place(resource);
    if (place.isEmpty()) {
      Kinds.checkHarmless(resource, reading());
      skipped.merge(resource.kind(), 1, Integer::sum);
      return;
    }
    Resource substituted = resource.withDocument(variables.in(resource.document()));
    Problems found = new Problems();
    Kinds.value(substituted, Reading.of(found, cilium))
        .ifPresent(value -> objects.add(place.get(), resource, value));
    found.sorted().stream()
        .filter(problem -> !variables.isUnset(problem.place()))
        .forEach(problem -> problems.add(problem.place(), problem.message()));
  }

  private Translation finished(String name, String module, Optional<Fields> spec, Objects objects) {
    refuseDoubledNamespaces(spec, objects);
    Optional<Node> options = spec.flatMap(s -> s.get(ScenarioTable.OPTIONS));
    Node overridden = OptionsTable.overridden(options, settings.options(), reading());
    Optional<Vdm> value = OptionsTable.options(cilium).read(overridden, reading().of("options"));
    if (value.isEmpty() || !problems.isEmpty()) {
      return refused(name, module);
    }
    List<Fields> flows = spec.flatMap(s -> s.get(ScenarioTable.FLOWS)).orElse(List.of());
    return new Translation(
        file,
        name,
        module,
        cilium.toString(),
        WorldText.definitions(file, value.get(), spec, objects, flows),
        lines(flows),
        List.of(),
        skipped);
  }

  /** A namespace in a manifest and in the scenario would have two sets of labels. */
  private void refuseDoubledNamespaces(Optional<Fields> spec, Objects objects) {
    for (Pair<Fields> namespace :
        spec.flatMap(s -> s.get(ScenarioTable.NAMESPACES)).orElse(List.of())) {
      Place manifest = objects.namespaces().get(namespace.key().text());
      if (manifest != null) {
        problems.add(
            namespace.key().place(),
            "the namespace %s is already defined at %s"
                .formatted(namespace.key().text(), manifest));
      }
    }
  }

  private static List<FlowLine> lines(List<Fields> flows) {
    List<FlowLine> lines = new ArrayList<>();
    for (Fields flow : flows) {
      lines.add(FlowTable.line(lines.size(), flow));
    }
    return lines;
  }

  private Translation refused(String name, String module) {
    return new Translation(
        file, name, module, cilium.toString(), List.of(), List.of(), problems.sorted(), skipped);
  }

  private Reading reading() {
    return Reading.of(problems, cilium);
  }

  /** The values of objects by where they go, and where the namespaces among them are written. */
  record Objects(Map<Kinds.Place, List<Vdm>> values, Map<String, Place> namespaces) {

    void add(Kinds.Place place, Resource resource, Vdm value) {
      values.computeIfAbsent(place, p -> new ArrayList<>()).add(value);
      if (place == Kinds.Place.NAMESPACE) {
        namespaces.put(resource.name(), resource.namePlace());
      }
    }

    List<Vdm> at(Kinds.Place place) {
      return values.getOrDefault(place, List.of());
    }
  }
}
