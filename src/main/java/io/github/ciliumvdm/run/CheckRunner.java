package io.github.ciliumvdm.run;

import io.github.ciliumvdm.engine.Answer;
import io.github.ciliumvdm.engine.Answer.Broken;
import io.github.ciliumvdm.engine.Answer.Judged;
import io.github.ciliumvdm.engine.Answer.Rejected;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.report.FlowReport;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.ScenarioReport;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks the model about scenarios. */
public final class CheckRunner {

  private final Scenarios scenarios;
  private final Progress progress;
  private final Consumer<Translation> translated;

  /**
   * @param translated hears of each scenario that is going to be checked
   */
  public CheckRunner(Scenarios scenarios, Progress progress, Consumer<Translation> translated) {
    this.scenarios = scenarios;
    this.progress = progress;
    this.translated = translated;
  }

  /** The report on the scenarios; with fail-fast it ends with the first that does not hold. */
  public Report run(CheckOrder order) throws BadInputException {
    List<Path> files = scenarios.find(order.paths());
    try (Workers workers = Workers.forModel(order.jobs().forScenarios(files.size()))) {
      List<Question> questions = questions(workers, files, order);
      List<Translation> translations = questions.stream().map(Question::translation).toList();
      Scenarios.requireSound(translations);
      translations.forEach(translated);
      return report(translations, answers(questions, order.failFast()));
    }
  }

  /** A scenario, and the answer to come. */
  private record Question(Translation translation, Future<Answer> answer) {}

  /** The model is asked about a scenario while the next ones are translated. */
  private List<Question> questions(Workers workers, List<Path> files, CheckOrder order)
      throws BadInputException {
    List<Question> questions = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (Path file : files) {
      Translation translation = scenarios.translate(file, order.settings());
      if (isWanted(translation, order)) {
        int worker = workers.of(questions.size() + unwanted.size(), files.size());
        questions.add(new Question(translation, workers.start(worker, asking(translation))));
      } else {
        unwanted.add(translation.name());
      }
    }
    if (questions.isEmpty()) {
      throw BadInputException.because(
          "no scenario has a name that --filter matches: the names are "
              + String.join(", ", unwanted));
    }
    return questions;
  }

  private static Function<Engine, Answer> asking(Translation translation) {
    if (!translation.problems().isEmpty()) {
      return engine -> new Rejected(translation.problems());
    }
    Vdm question = translation.expression();
    return engine -> engine.judge(question);
  }

  /** What cannot be read is never left out: perhaps it would have been wanted. */
  private static boolean isWanted(Translation translation, CheckOrder order) {
    return !translation.problems().isEmpty()
        || order.filter().map(glob -> glob.matches(translation.name())).orElse(true);
  }

  private List<Answer> answers(List<Question> questions, boolean failFast) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      Answer answer = Worker.result(question.answer());
      answers.add(answer);
      progress.step(questions.size());
      if (failFast && disappoints(answer)) {
        break;
      }
    }
    return answers;
  }

  private static boolean disappoints(Answer answer) {
    return !(answer instanceof Judged judged)
        || !judged.judgements().stream().allMatch(judgement -> judgement.met());
  }

  private static Report report(List<Translation> translations, List<Answer> answers)
      throws BadInputException {
    List<ScenarioReport> reports = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Translation translation = translations.get(i);
      if (answers.get(i) instanceof Judged judged) {
        reports.add(report(translation, judged));
      } else {
        problems.addAll(problems(translation, answers.get(i)));
      }
    }
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems);
    }
    return new Report(reports);
  }

  /** What keeps a scenario from being judged. */
  static List<Diagnostic> problems(Translation translation, Answer answer) {
    if (answer instanceof Broken broken) {
      throw new EngineException(
          "the model fails on scenario " + translation.name() + ": " + broken.message());
    }
    return answer instanceof Rejected rejected ? rejected.problems() : List.of();
  }

  private static ScenarioReport report(Translation translation, Judged judged) {
    List<FlowReport> flows =
        IntStream.range(0, translation.flows().size())
            .mapToObj(i -> new FlowReport(translation.flows().get(i), judged.judgements().get(i)))
            .toList();
    return new ScenarioReport(translation.name(), translation.file(), translation.cilium(), flows);
  }
}
