package io.github.ciliumvdm.run;

import io.github.ciliumvdm.engine.Answer;
import io.github.ciliumvdm.engine.Answer.Broken;
import io.github.ciliumvdm.engine.Answer.Disputed;
import io.github.ciliumvdm.engine.Answer.Judged;
import io.github.ciliumvdm.engine.Answer.Rejected;
import io.github.ciliumvdm.engine.Answer.Substituted;
import io.github.ciliumvdm.engine.Dispute;
import io.github.ciliumvdm.engine.EngineException;
import io.github.ciliumvdm.engine.Judge;
import io.github.ciliumvdm.report.FlowReport;
import io.github.ciliumvdm.report.FlowText;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.ScenarioReport;
import io.github.ciliumvdm.report.Shard;
import io.github.ciliumvdm.run.Share.Part;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks the model about scenarios. */
public final class CheckRunner {

  /** How many questions may wait for a worker: enough to keep it busy, few enough to keep. */
  private static final int AHEAD = 20;

  private final Scenarios scenarios;
  private final Progress progress;
  private final Consumer<Translation> translated;
  private final Consumer<String> warnings;

  /**
   * @param translated hears of each scenario that is going to be checked
   * @param warnings hears of what went wrong and could be put right
   */
  public CheckRunner(
      Scenarios scenarios,
      Progress progress,
      Consumer<Translation> translated,
      Consumer<String> warnings) {
    this.scenarios = scenarios;
    this.progress = progress;
    this.translated = translated;
    this.warnings = warnings;
  }

  /** The report on the scenarios; with fail-fast it ends with the first that does not hold. */
  public Report run(CheckOrder order) throws BadInputException {
    List<Path> files = scenarios.find(order.paths());
    int number = order.jobs().forScenarios(files.size(), order.evaluator());
    try (Workers<Judge> workers = Workers.forModel(number, order.evaluator())) {
      List<Question> questions =
          order.share().isWhole()
              ? questions(workers, files, order)
              : questionsOfShare(workers, chosen(files, order), order.share());
      List<Translation> translations = questions.stream().map(Question::translation).toList();
      Scenarios.requireSound(translations);
      translations.forEach(translated);
      return report(questions, answers(questions, order.failFast()), shard(questions, order));
    }
  }

  /** Some flows of a scenario, and the answer to come. */
  private record Question(Translation translation, Part flows, Future<Answer> answer) {}

  /** The model is asked about a scenario while the next ones, but not all, are translated. */
  private List<Question> questions(Workers<Judge> workers, List<Path> files, CheckOrder order)
      throws BadInputException {
    List<Question> questions = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (Path file : files) {
      waitFor(questions, questions.size() - workers.size() * AHEAD);
      Translation translation = scenarios.translate(file, order.settings());
      if (isWanted(translation, order)) {
        Part flows = new Part(questions.size(), 0, translation.flows().size());
        int worker = workers.of(questions.size());
        questions.add(asked(workers, worker, translation, flows));
      } else {
        unwanted.add(translation.name());
      }
    }
    requireSome(questions, unwanted);
    return questions;
  }

  private static void waitFor(List<Question> questions, int index) {
    if (index >= 0) {
      Worker.waitFor(questions.get(index).answer());
    }
  }

  /** Where a share begins and ends is not known before all scenarios are. */
  private static List<Question> questionsOfShare(
      Workers<Judge> workers, List<Translation> translations, Share share) throws BadInputException {
    Scenarios.requireSound(translations);
    List<Part> parts =
        share.parts(translations.stream().map(translation -> translation.flows().size()).toList());
    List<Question> questions = new ArrayList<>();
    for (Part part : parts) {
      int worker = workers.of(questions.size());
      questions.add(asked(workers, worker, translations.get(part.thing()), part));
    }
    return questions;
  }

  private List<Translation> chosen(List<Path> files, CheckOrder order) throws BadInputException {
    List<Translation> all = scenarios.translate(files, order.settings());
    List<Translation> chosen = all.stream().filter(t -> isWanted(t, order)).toList();
    requireSome(chosen, all.stream().map(Translation::name).toList());
    return chosen;
  }

  private static void requireSome(List<?> chosen, List<String> names) throws BadInputException {
    if (chosen.isEmpty()) {
      throw BadInputException.because(
          "no scenario has a name that --filter matches: the names are "
              + String.join(", ", names));
    }
  }

  private static Question asked(
      Workers<Judge> workers, int worker, Translation translation, Part flows) {
    return new Question(
        translation.withoutValues(), flows, workers.start(worker, asking(translation, flows)));
  }

  private static Function<Judge, Answer> asking(Translation translation, Part flows) {
    if (!translation.problems().isEmpty()) {
      return judge -> new Rejected(translation.problems());
    }
    Vdm question = translation.expression(flows.from(), flows.to());
    return judge -> judge.judge(question);
  }

  private static Optional<Shard> shard(List<Question> questions, CheckOrder order) {
    return Optional.of(order.share())
        .filter(share -> !share.isWhole())
        .map(share -> share.shard(questions.stream().map(Question::flows).toList()));
  }

  /** What cannot be read is never left out: perhaps it would have been wanted. */
  private static boolean isWanted(Translation translation, CheckOrder order) {
    return !translation.problems().isEmpty()
        || order.filter().map(glob -> glob.matches(translation.name())).orElse(true);
  }

  private List<Answer> answers(List<Question> questions, boolean failFast) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      Answer answer = accepted(question, Worker.result(question.answer()));
      answers.add(answer);
      progress.step(questions.size());
      if (failFast && disappoints(answer)) {
        break;
      }
    }
    return answers;
  }

  /** The answer, if need be that of the other judge. */
  private Answer accepted(Question question, Answer answer) {
    if (answer instanceof Disputed disputed) {
      throw new EngineException(said(question, disputed.dispute()));
    }
    if (answer instanceof Substituted substituted) {
      warnings.accept(
          "%s: the compiled model fails, which is a fault of ours, so VDMJ was asked: %s"
              .formatted(question.translation().file(), substituted.failure()));
      return substituted.answer();
    }
    return answer;
  }

  private static String said(Question question, Dispute dispute) {
    String flow =
        dispute.flow().isEmpty()
            ? question.translation().file()
            : flow(question, dispute.flow().getAsInt());
    return "the engines differ on scenario %s, %s, on %s: the compiled model says %s, VDMJ says %s"
        .formatted(
            question.translation().name(), flow, dispute.about(), dispute.one(), dispute.other());
  }

  private static String flow(Question question, int number) {
    FlowLine line = question.translation().flows().get(question.flows().from() + number);
    return line.place() + " (" + FlowText.title(line) + ")";
  }

  private static boolean disappoints(Answer answer) {
    return !(answer instanceof Judged judged)
        || !judged.judgements().stream().allMatch(judgement -> judgement.met());
  }

  private static Report report(
      List<Question> questions, List<Answer> answers, Optional<Shard> shard)
      throws BadInputException {
    List<ScenarioReport> reports = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Question question = questions.get(i);
      if (answers.get(i) instanceof Judged judged) {
        reports.add(report(question, judged));
      } else {
        problems.addAll(problems(question.translation(), answers.get(i)));
      }
    }
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems);
    }
    return new Report(reports, shard);
  }

  /** What keeps a scenario from being judged. */
  static List<Diagnostic> problems(Translation translation, Answer answer) {
    if (answer instanceof Broken broken) {
      throw new EngineException(
          "the model fails on scenario " + translation.name() + ": " + broken.message());
    }
    return answer instanceof Rejected rejected ? rejected.problems() : List.of();
  }

  private static ScenarioReport report(Question question, Judged judged) {
    Translation translation = question.translation();
    Part part = question.flows();
    List<FlowReport> flows =
        IntStream.range(part.from(), part.to())
            .mapToObj(
                i ->
                    new FlowReport(
                        translation.flows().get(i), judged.judgements().get(i - part.from())))
            .toList();
    return new ScenarioReport(translation.name(), translation.file(), translation.cilium(), flows);
  }
}
