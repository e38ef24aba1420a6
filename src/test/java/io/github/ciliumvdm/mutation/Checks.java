package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.traces.CallSequence;
import com.fujitsu.vdmj.values.QuoteValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.vdm.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What the project's tests promise of the model, each as a question to VDMJ: the laws; the verdicts
 * of Cilium's own engine, and what it accepts; the reasons, refusals and reports that are written
 * down; the shipped scenarios.
 */
final class Checks {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path CONFORMANCE = RESOURCES.resolve("conformance");
  private static final Path DECIDED = RESOURCES.resolve("decided");
  private static final Path ERRORS = Path.of("plugin/src/test/resources/errors");
  private static final Path SHIPPED = Path.of("scenarios");
  private static final String SCENARIO = ".scenario.yaml";
  private static final Settings PLAIN = Settings.none();
  private static final Settings TIERS =
      new Settings(Optional.empty(), Map.of("clusterNetworkPolicy", "true"), Map.of());

  private final Asking asking;
  private final List<Check> checks = new ArrayList<>();

  private Checks(Asking asking) {
    this.asking = asking;
  }

  /** All of them, which must hold of the model as it is. */
  static List<Check> all(Asking asking) throws Exception {
    Checks all = new Checks(asking);
    all.addLaws();
    for (String folder : List.of("cases", "random", "versions")) {
      all.addVerdicts(CONFORMANCE.resolve(folder));
    }
    all.addVerdicts(DECIDED);
    all.addVerdicts(SHIPPED);
    all.addValidity("validity", PLAIN);
    all.addValidity("validity-tiers", TIERS);
    all.addVersions();
    all.addGoldens();
    all.addErrors();
    return all.checks;
  }

  /** The shipped scenarios alone. */
  static List<Check> scenarios(Asking asking) throws Exception {
    return verdicts(asking, SHIPPED);
  }

  /** The scenarios in a folder. */
  static List<Check> verdicts(Asking asking, Path folder) throws Exception {
    Checks some = new Checks(asking);
    some.addVerdicts(folder);
    return some.checks;
  }

  private void addLaws() throws Exception {
    for (INModule module : asking.modules()) {
      for (INDefinition definition : module.defs) {
        if (definition instanceof INNamedTraceDefinition trace) {
          addTrace(module, trace);
        }
      }
    }
  }

  private void addTrace(INModule module, INNamedTraceDefinition trace) throws Exception {
    String name = module.name.getName() + "`" + trace.name.getName();
    int number = 0;
    for (CallSequence test : asking.tests(module, trace)) {
      number++;
      checks.add(
          new Check(
              name,
              "law " + name + " " + number,
              () -> {
                asking.run(module.name.getName(), test);
                return true;
              }));
    }
  }

  /** Scenarios whose flows say what Cilium decides. */
  private void addVerdicts(Path folder) throws Exception {
    for (Path file : files(folder, SCENARIO)) {
      Translation translation = Translator.scenario(file, PLAIN);
      if (!translation.problems().isEmpty()) {
        throw new AssertionError(translation.problems().toString());
      }
      INExpression question = asking.read(Layout.flat(translation.expression()));
      List<FlowLine> flows = translation.flows();
      checks.add(
          new Check(
              folder.toString(), file.toString(), () -> decides(asking.evaluate(question), flows)));
    }
  }

  /** The decision itself is compared, too, lest a fault in what is "met" hides another one. */
  private static boolean decides(Value report, List<FlowLine> flows) throws ValueException {
    List<Value> judgements = list(report, "judgements");
    boolean all = list(report, "problems").isEmpty() && judgements.size() == flows.size();
    for (int i = 0; all && i < flows.size(); i++) {
      Value decision = field(field(judgements.get(i), "outcome"), "decision");
      all =
          field(judgements.get(i), "asExpected").boolValue(null)
              && ((QuoteValue) decision.deref()).value.equals(flows.get(i).expected());
    }
    return all;
  }

  private void addValidity(String folder, Settings settings) throws Exception {
    for (Path file : files(CONFORMANCE.resolve(folder).resolve("accepted"), ".yaml")) {
      addAcceptance(file, settings, true);
    }
    for (Path file : files(CONFORMANCE.resolve(folder).resolve("rejected"), ".yaml")) {
      if (file.toString().endsWith(SCENARIO)) {
        addAcceptance(file, PLAIN, false);
      } else {
        addRefusal(file, settings);
      }
    }
  }

  private void addVersions() throws Exception {
    Path folder = CONFORMANCE.resolve("versions");
    JsonNode expected = new ObjectMapper().readTree(folder.resolve("validity.json"));
    for (Map.Entry<String, JsonNode> file : expected.properties()) {
      for (Map.Entry<String, JsonNode> version : file.getValue().properties()) {
        addAcceptance(
            folder.resolve(file.getKey()),
            new Settings(Optional.of(version.getKey()), Map.of(), Map.of()),
            version.getValue().asString().equals("accepted"));
      }
    }
  }

  private void addAcceptance(Path file, Settings settings, boolean accepted) throws Exception {
    Translation translation = translation(file, settings);
    if (translation.problems().isEmpty()) {
      INExpression question = asking.read(Layout.flat(translation.expression()));
      checks.add(
          new Check(
              "validity",
              (accepted ? "accepted " : "rejected ") + file,
              () -> list(asking.evaluate(question), "problems").isEmpty() == accepted));
    }
  }

  /** The words and places of a refusal are in src/test/resources/refusals. */
  private void addRefusal(Path file, Settings settings) throws Exception {
    Translation translation = translation(file, settings);
    if (translation.problems().isEmpty()) {
      addAsItIs(
          "refusals", "refusal of " + file, asking.read(Layout.flat(translation.expression())));
    }
  }

  /** Scenarios whose reasons or reports are written down in full. */
  private void addGoldens() throws Exception {
    for (Path file : files(RESOURCES.resolve("reasons"), ".txt")) {
      Path scenario = Path.of(Files.readAllLines(file).get(0));
      for (Path one : files(scenario, SCENARIO)) {
        addScenarioAsItIs("reasons of " + one, one);
      }
    }
    for (Path one : files(RESOURCES.resolve("reports"), SCENARIO)) {
      addScenarioAsItIs("report of " + one, one);
    }
  }

  /** Folders with what is wrong with scenarios and policies, of which the model finds a part. */
  private void addErrors() throws Exception {
    try (Stream<Path> folders = Files.list(ERRORS)) {
      for (Path folder : folders.sorted().toList()) {
        Translation translation = translationOf(files(folder, ".yaml"));
        if (translation.problems().isEmpty()) {
          addAsItIs(
              "errors", "errors of " + folder, asking.read(Layout.flat(translation.expression())));
        }
      }
    }
  }

  private static Translation translationOf(List<Path> files) {
    return files.stream()
        .filter(file -> file.toString().endsWith(SCENARIO))
        .findFirst()
        .map(scenario -> Translator.scenario(scenario, PLAIN))
        .orElseGet(() -> Translator.resources(files, PLAIN));
  }

  private void addScenarioAsItIs(String name, Path scenario) throws Exception {
    addAsItIs(
        "reasons",
        name,
        asking.read(Layout.flat(Translator.scenario(scenario, PLAIN).expression())));
  }

  /**
   * The answer of the model as it is, which other tests compare with what is written down, place
   * for place and word for word.
   */
  private void addAsItIs(String group, String name, INExpression question) throws Exception {
    String answer = asking.evaluate(question).toString();
    checks.add(new Check(group, name, () -> asking.evaluate(question).toString().equals(answer)));
  }

  private static Translation translation(Path file, Settings settings) {
    return file.toString().endsWith(SCENARIO)
        ? Translator.scenario(file, PLAIN)
        : Translator.resources(List.of(file), settings);
  }

  private static Value field(Value record, String name) {
    return ((RecordValue) record.deref()).fieldmap.get(name);
  }

  private static List<Value> list(Value record, String name) throws ValueException {
    return field(record, name).seqValue(null);
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
