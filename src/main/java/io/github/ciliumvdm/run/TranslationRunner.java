package io.github.ciliumvdm.run;

import io.github.ciliumvdm.engine.Judge;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Translates scenarios, and policies by themselves, if Cilium would take them. */
public final class TranslationRunner {

  private final Scenarios scenarios;

  public TranslationRunner(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** A translation of each scenario file, and one of all other paths together. */
  public List<Translation> run(List<String> paths, Settings settings) throws BadInputException {
    Scenarios.requireAll(paths);
    List<Path> files = new ArrayList<>();
    List<Path> resources = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(Scenarios.STANDARD_INPUT) || Scenarios.isScenario(Path.of(path))) {
        files.addAll(scenarios.find(List.of(path)));
      } else {
        resources.add(Path.of(path).normalize());
      }
    }
    List<Translation> translations = new ArrayList<>(scenarios.translate(files, settings));
    if (!resources.isEmpty()) {
      translations.add(Translator.resources(resources, settings));
    }
    Scenarios.requireSound(translations);
    try (Workers<Judge> workers = Workers.forModel(1, Evaluator.COMPILED)) {
      requireTaken(workers, translations);
    }
    return List.copyOf(translations);
  }

  /** Accepts what Cilium would take; otherwise all problems are thrown. */
  static void requireTaken(Workers<? extends Judge> workers, List<Translation> translations)
      throws BadInputException {
    List<Diagnostic> problems =
        workers.overParts(translations, TranslationRunner::problems).stream()
            .flatMap(List::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems);
    }
  }

  private static List<Diagnostic> problems(Judge judge, List<Translation> translations) {
    return translations.stream()
        .map(
            translation ->
                CheckRunner.problems(translation, judge.judge(translation.expression())))
        .flatMap(List::stream)
        .toList();
  }
}
