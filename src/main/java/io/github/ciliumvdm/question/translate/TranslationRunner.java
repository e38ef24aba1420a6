package io.github.ciliumvdm.question.translate;

import io.github.ciliumvdm.accept.Acceptance;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Translates scenarios, and policies by themselves, if Cilium would take them. */
public final class TranslationRunner {

  private final Scenarios scenarios;
  private final Consumer<String> warnings;

  /**
   * @param warnings hears of what went wrong and could be put right, from any thread
   */
  public TranslationRunner(Scenarios scenarios, Consumer<String> warnings) {
    this.scenarios = scenarios;
    this.warnings = warnings;
  }

  /** A translation of each scenario file, and one of all other paths together. */
  public List<Translation> run(List<String> paths, Optional<String> namespace, Settings settings)
      throws BadInputException {
    Scenarios.requireAll(paths);
    List<Path> files = new ArrayList<>();
    List<Path> resources = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(Scenarios.STANDARD_INPUT) || FileNames.isScenario(Path.of(path))) {
        files.addAll(scenarios.require(List.of(path)));
      } else {
        resources.add(Path.of(path).normalize());
      }
    }
    if (namespace.isPresent() && !files.isEmpty()) {
      throw BadInputException.because(
          "--namespace is for resources only: in a scenario, set namespace beside each path");
    }
    List<Translation> translations = new ArrayList<>(scenarios.translate(files, settings));
    if (!resources.isEmpty()) {
      translations.add(Translator.resources(resources, namespace, settings));
    }
    try (Workers<Judge> workers = Workers.forModel(1, Evaluator.COMPILED, warnings)) {
      Acceptance.require(workers, translations);
    }
    return List.copyOf(translations);
  }
}
