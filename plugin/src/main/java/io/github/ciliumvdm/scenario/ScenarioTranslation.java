package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.resources.PassedOver;
import io.github.ciliumvdm.resources.Repository;
import io.github.ciliumvdm.resources.ResourceFile;
import io.github.ciliumvdm.resources.ResourceFiles;
import io.github.ciliumvdm.resources.ResourcePattern;
import io.github.ciliumvdm.resources.Resources.Duplicates;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Version;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One translation, from the documents to the definitions. */
final class ScenarioTranslation {

  private static final Version NEWEST = Version.of("1.20");

  private final String file;
  private final Path folder;
  private final Settings settings;
  private final Repository repository;
  private final Problems problems;
  private final PassedOver passedOver = new PassedOver();
  private Version cilium;

  ScenarioTranslation(String file, Path folder, Settings settings, Problems problems) {
    this.file = file;
    this.folder = folder;
    this.settings = settings;
    this.repository = settings.restricted() ? Repository.of(folder) : Repository.anywhere();
    this.problems = problems;
    this.cilium = settings.cilium().flatMap(this::modelled).orElse(NEWEST);
  }

  private Optional<Version> modelled(String version) {
    if (Settings.MODELLED.contains(version)) {
      return Optional.of(Version.of(version));
    }
    problems.add(
        Place.startOf("--cilium"),
        "Cilium %s is not supported: use one of %s"
            .formatted(version, String.join(", ", Settings.MODELLED)));
    return Optional.empty();
  }

  /** The scenario in the documents of a file. */
  Translation of(List<Node> documents) {
    Optional<Diagnostic> other = OtherKind.in(documents);
    if (other.isPresent()) {
      problems.add(other.get().place(), other.get().message());
      return refused(file, ModuleNames.ofScenario(file), List.of(), Aside.NOTHING);
    }
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
        .orElseGet(() -> refused(name, module, List.of(), Aside.NOTHING));
  }

  /** The objects that the patterns mean, by themselves. */
  Translation ofResources(List<ResourcePattern> patterns, String module) {
    return finished(file, module, Optional.empty(), objects(patterns, Duplicates.ERROR, Map.of()));
  }

  private Optional<Fields> notOne(List<Node> documents) {
    if (problems.isEmpty()) {
      Place place = documents.isEmpty() ? Place.startOf(file) : documents.get(1).place();
      problems.add(place, "expected one document in a scenario file, got " + documents.size());
    }
    return Optional.empty();
  }

  private Translation translation(String name, String module, Fields spec) {
    if (settings.cilium().isEmpty()) {
      cilium = spec.get(ScenarioTable.CILIUM).map(Version::of).orElse(NEWEST);
    }
    List<ResourcePattern> patterns =
        spec.get(ScenarioTable.RESOURCES).orElse(List.of()).stream()
            .flatMap(Optional::stream)
            .toList();
    return finished(
        name, module, Optional.of(spec), objects(patterns, duplicates(spec), variables(spec)));
  }

  private static Duplicates duplicates(Fields spec) {
    return spec.get(ScenarioTable.DUPLICATES).filter("last"::equals).isPresent()
        ? Duplicates.LAST
        : Duplicates.ERROR;
  }

  /** The scenario's variables: those that it names go before those of files. */
  private Map<String, String> variables(Fields spec) {
    Map<String, String> variables =
        new HashMap<>(
            VariableFiles.read(
                folder,
                repository,
                spec.get(ScenarioTable.VARIABLES_FROM).orElse(List.of()),
                problems));
    spec.get(ScenarioTable.VARIABLES)
        .orElse(List.of())
        .forEach(variable -> variables.put(variable.key().text(), variable.value()));
    return variables;
  }

  private Objects objects(
      List<ResourcePattern> patterns, Duplicates duplicates, Map<String, String> ofScenario) {
    Map<String, String> values = new HashMap<>(ofScenario);
    values.putAll(settings.variables());
    List<ResourceFile> files =
        ResourceFiles.find(folder, repository, patterns, problems, passedOver);
    return Objects.in(files, duplicates, new Variables(values), reading(), passedOver);
  }

  private Translation finished(String name, String module, Optional<Fields> spec, Objects objects) {
    refuseDoubledNamespaces(spec, objects);
    Optional<Node> options = spec.flatMap(s -> s.get(ScenarioTable.OPTIONS));
    Node overridden = OptionsTable.overridden(options, settings.options(), reading());
    Optional<Vdm> value = OptionsTable.options(cilium).read(overridden, reading().of("options"));
    Aside aside =
        new Aside(objects.skipped(), passedOver.sorted(), Homeless.policies(spec, objects));
    if (value.isEmpty()) {
      return refused(name, module, List.of(), aside);
    }
    if (!problems.isEmpty()) {
      return refused(
          name, module, SnapshotDefinitions.ofPolicies(file, value.get(), objects.values()), aside);
    }
    List<Fields> flows = spec.flatMap(s -> s.get(ScenarioTable.FLOWS)).orElse(List.of());
    return new Translation(
        file,
        name,
        module,
        cilium.toString(),
        SnapshotDefinitions.definitions(file, value.get(), spec, objects.values(), flows),
        lines(flows),
        List.of(),
        aside);
  }

  /** A namespace in a manifest and in the scenario would have two sets of labels. */
  private void refuseDoubledNamespaces(Optional<Fields> spec, Objects objects) {
    Map<String, Place> manifests = objects.namespaces();
    for (Pair<Fields> namespace :
        spec.flatMap(s -> s.get(ScenarioTable.NAMESPACES)).orElse(List.of())) {
      Place manifest = manifests.get(namespace.key().text());
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

  private Translation refused(
      String name, String module, List<Definition> definitions, Aside aside) {
    return new Translation(
        file, name, module, cilium.toString(), definitions, List.of(), problems.sorted(), aside);
  }

  private Reading reading() {
    return Reading.of(problems, cilium);
  }
}
