package io.github.ciliumvdm.interactive;

import com.fujitsu.vdmj.messages.Console;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.boot.Problem;
import io.github.ciliumvdm.editor.ModelWorker;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the model, and so Cilium, does not take of what is loaded. It is asked in a copy of its own:
 * where it refuses, the session's interpreter could not even initialize the scenario's module.
 */
final class Refusals {

  private Refusals() {}

  /** The problems of all translations, by the model with these modules. */
  static List<Problem> of(Collection<Translation> translations, Map<String, String> modules) {
    List<Translation> sound =
        translations.stream().filter(translation -> translation.problems().isEmpty()).toList();
    return sound.isEmpty()
        ? List.of()
        : ModelWorker.patient(Console.err::println)
            .ask(
                modules,
                model -> problems(model, sound),
                reason -> sound.stream().map(one -> unjudged(one, reason)).toList());
  }

  private static Problem unjudged(Translation translation, String reason) {
    String says = "nobody knows what Cilium's agent would refuse, as " + reason;
    return problem(new Diagnostic(Place.startOf(translation.file()), says));
  }

  private static List<Problem> problems(Judge model, List<Translation> translations) {
    return translations.stream()
        .map(translation -> model.judge(translation.expression()))
        .filter(Answer.Rejected.class::isInstance)
        .flatMap(answer -> ((Answer.Rejected) answer).problems().stream())
        .distinct()
        .map(Refusals::problem)
        .toList();
  }

  private static Problem problem(Diagnostic diagnostic) {
    return new Problem(
        new File(diagnostic.place().file()),
        diagnostic.place().line(),
        diagnostic.place().column(),
        diagnostic.message());
  }
}
