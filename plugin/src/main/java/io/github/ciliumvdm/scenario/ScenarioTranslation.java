package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.policy.Kinds;
import io.github.ciliumvdm.reader.ModuleNames;
import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.resources.ResourceFiles;
import io.github.ciliumvdm.resources.Resources;
import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Version;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One translation, from the documents to the definitions. */
final class ScenarioTranslation {

  private static final String NEWEST = "1.20";

  private final String file;
  private final Path folder;
  private final Settings settings;
  private final Problems problems;
  private final Map<String, Integer> skipped = new TreeMap<>();

  ScenarioTranslation(String file, Path folder, Settings settings, Problems problems) {
    this.file = file;
    this.folder = folder;
    this.settings = settings;
    this.problems = problems;
  }

  /** The scenario in the documents of a file. */
  Translation of(List<Node> documents) {
    Optional<Fields> scenario =
        documents.size() == 1
            ? ScenarioTable.TABLE.read(documents.get(0), reading(NEWEST))
            : notOne(documents);
    String name =
        scenario
            .flatMap(s -> s.get(ScenarioTable.METADATA))
            .flatMap(m -> m.get(ScenarioTable.NAME))
            .orElse(file);
    Optional<Fields> spec = scenario.flatMap(s -> s.get(ScenarioTable.SPEC));
    String module = ModuleNames.ofScenario(name);
    return spec.map(s -> translation(name, module, s)).orElseGet(() -> refused(name, module));
  }

  /** The objects in the files, by themselves. */
  Translation ofFiles(List<SourceFile> files, String module) {
    String cilium = settings.cilium().map(Version::toString).orElse(NEWEST);
    List<Vdm> policies = policies(Resources.read(files, problems), cilium);
    return finished(file, module, cilium, definitions(policies, Optional.empty()), List.of());
  }

  private Optional<Fields> notOne(List<Node> documents) {
    if (problems.isEmpty()) {
      Place place = documents.isEmpty() ? Place.startOf(file) : documents.get(1).place();
      problems.add(place, "a scenario file has one document, this has " + documents.size());
    }
    return Optional.empty();
  }

  private Translation translation(String name, String module, Fields spec) {
    String cilium =
        settings
            .cilium()
            .map(Version::toString)
            .or(() -> spec.get(ScenarioTable.CILIUM))
            .orElse(NEWEST);
    List<Scalar> patterns = spec.get(ScenarioTable.RESOURCES).orElse(List.of());
    List<SourceFile> files = ResourceFiles.find(folder, patterns, problems);
    List<Vdm> policies = policies(Resources.read(files, problems), cilium);
    List<Fields> flows = spec.get(ScenarioTable.FLOWS).orElse(List.of());
    return finished(name, module, cilium, definitions(policies, Optional.of(spec)), lines(flows));
  }

  private List<Vdm> policies(List<Resource> resources, String cilium) {
    List<Vdm> policies = new ArrayList<>();
    for (Resource resource : resources) {
      if (Kinds.isPolicy(resource)) {
        Kinds.policy(resource, reading(cilium)).ifPresent(policies::add);
      } else if (Kinds.mayBeSkipped(resource, reading(cilium))) {
        skipped.merge(resource.kind(), 1, Integer::sum);
      }
    }
    return policies;
  }

  private List<Definition> definitions(List<Vdm> policies, Optional<Fields> spec) {
    List<Fields> flows = spec.flatMap(s -> s.get(ScenarioTable.FLOWS)).orElse(List.of());
    return List.of(
        new Definition("policies", "seq of Policy`Policy", Vdm.sequence(policies)),
        new Definition(
            "namespaces", "seq of Namespace`Namespace", listed(spec, ScenarioTable.NAMESPACES)),
        new Definition(
            "endpoints", "seq of Endpoint`Endpoint", listed(spec, ScenarioTable.ENDPOINTS)),
        new Definition(
            "externals", "seq of Endpoint`External", listed(spec, ScenarioTable.EXTERNALS)),
        new Definition("world", "Verdict`World", world()),
        new Definition("flows", "seq of Verdict`Flow", Vdm.sequence(flows, FlowTable::value)));
  }

  private static Vdm listed(Optional<Fields> spec, Key<Vdm> key) {
    return spec.flatMap(s -> s.get(key)).orElse(Vdm.sequence(List.of()));
  }

  private Vdm world() {
    return Vdm.record(
        "Verdict",
        "World",
        List.of(
            new Argument("inventory", inventory()),
            new Argument("policies", Vdm.name("policies")),
            new Argument("file", Vdm.text(file))));
  }

  private static Vdm inventory() {
    return Vdm.shortRecord(
        "Endpoint",
        "Inventory",
        options(),
        Vdm.name("namespaces"),
        Vdm.name("endpoints"),
        Vdm.name("externals"));
  }

  private static Vdm options() {
    return Vdm.shortRecord(
        "Cluster", "Options", Collections.nCopies(9, Vdm.nil()).toArray(Vdm[]::new));
  }

  private static List<FlowLine> lines(List<Fields> flows) {
    List<FlowLine> lines = new ArrayList<>();
    for (Fields flow : flows) {
      lines.add(FlowTable.line(lines.size(), flow));
    }
    return lines;
  }

  private Translation finished(
      String name,
      String module,
      String cilium,
      List<Definition> definitions,
      List<FlowLine> flows) {
    return problems.isEmpty()
        ? new Translation(file, name, module, cilium, definitions, flows, List.of(), skipped)
        : refused(name, module);
  }

  private Translation refused(String name, String module) {
    return new Translation(
        file, name, module, NEWEST, List.of(), List.of(), problems.sorted(), skipped);
  }

  private Reading reading(String cilium) {
    return Reading.of(problems, Version.of(cilium));
  }
}
