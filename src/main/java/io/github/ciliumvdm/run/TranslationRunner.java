package io.github.ciliumvdm.run;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.resources.FileNames;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
          "--namespace is for resources by themselves: a scenario says it beside each path");
    }
    List<Translation> translations = new ArrayList<>(scenarios.translate(files, settings));
    if (!resources.isEmpty()) {
      translations.add(Translator.resources(resources, namespace, settings));
    }
    try (Workers<Judge> workers = Workers.forModel(1, Evaluator.COMPILED, warnings)) {
      requireTaken(workers, translations);
    }
    return List.copyOf(translations);
  }

  /** Accepts what Cilium would take; otherwise all problems are thrown. */
  private static void requireTaken(Workers<Judge> workers, List<Translation> translations)
      throws BadInputException {
    List<Diagnostic> problems =
        problems(workers, translations).stream().flatMap(List::stream).toList();
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems);
    }
  }

  /** Of each, all that is wrong with it. */
  static List<List<Diagnostic>> problems(
      Workers<? extends Judge> workers, List<Translation> translations) {
    return workers.overParts(translations, TranslationRunner::problems).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<Diagnostic>> problems(Judge judge, List<Translation> translations) {
    return translations.stream().map(translation -> problems(translation, judge)).toList();
  }

  /**
   * All that is wrong: what was found while reading, and what Cilium's agent would refuse of what
   * could be read.
   */
  static List<Diagnostic> problems(Translation translation, Judge judge) {
    if (!translation.isAskable()) {
      return translation.problems();
    }
    Answer answer = judge.judge(translation.expression());
    if (answer instanceof Answer.Broken && !translation.problems().isEmpty()) {
      return translation.problems();
    }
    return Stream.concat(
            translation.problems().stream(), CheckRunner.problems(translation, answer).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
