package io.github.ciliumvdm.accept;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Answer.Broken;
import io.github.ciliumvdm.answer.Answer.Rejected;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.work.Workers;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would keep translations from being deployed: what the reader objects to, and what the model
 * says that Cilium's agent rejects.
 */
public final class Acceptance {

  private Acceptance() {}

  /**
   * Accepts what Cilium would take.
   *
   * @throws BadInputException with all problems of all translations, if there are any
   */
  public static void require(Workers<? extends Judge> workers, List<Translation> translations)
      throws BadInputException {
    List<Diagnostic> problems =
        problems(workers, translations).stream().flatMap(List::stream).toList();
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems);
    }
  }

  /** Of each translation, all that is wrong with it. */
  public static List<List<Diagnostic>> problems(
      Workers<? extends Judge> workers, List<Translation> translations) {
    return workers.overParts(translations, Acceptance::problems).stream()
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
  public static List<Diagnostic> problems(Translation translation, Judge judge) {
    if (!translation.isAskable()) {
      return translation.problems();
    }
    Answer answer = judge.judge(translation.expression());
    if (answer instanceof Broken && !translation.problems().isEmpty()) {
      return translation.problems();
    }
    return Stream.concat(translation.problems().stream(), rejections(translation, answer).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What the model rejects, by its answer.
   *
   * @throws EngineException if the model fails, which is a fault of this tool
   */
  public static List<Diagnostic> rejections(Translation translation, Answer answer) {
    if (answer instanceof Broken broken) {
      throw new EngineException(
          "the model fails on scenario " + translation.name() + ": " + broken.message());
    }
    return answer instanceof Rejected rejected ? rejected.problems() : List.of();
  }
}
