package io.github.ciliumvdm.question.check;

import io.github.ciliumvdm.accept.Acceptance;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Answer.Broken;
import io.github.ciliumvdm.answer.Answer.Disputed;
import io.github.ciliumvdm.answer.Answer.Judged;
import io.github.ciliumvdm.answer.Answer.Rejected;
import io.github.ciliumvdm.answer.Dispute;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.input.Scenarios.Found;
import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.report.Report;
import io.github.ciliumvdm.report.ScenarioReport;
import io.github.ciliumvdm.report.ShardInfo;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.work.Progress;
import io.github.ciliumvdm.work.ShardSpec;
import io.github.ciliumvdm.work.ShardSpec.Part;
import io.github.ciliumvdm.work.Unfinished;
import io.github.ciliumvdm.work.Worker;
import io.github.ciliumvdm.work.Workers;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks the model about scenarios, once. */
public final class CheckRunner {

  /** How many questions may wait for a worker: enough to keep it busy, few enough to keep. */
  private static final int AHEAD = 20;

  private static final String NO_FLOWS =
      "the scenario has no flows, so nothing is checked: add to spec.flows what must be allowed and"
          + " must not pass";

  private final Scenarios scenarios;
  private final Progress progress;
  private final Consumer<Translation> translated;
  private final Consumer<String> warnings;

  /** What the workers were asked until now. */
  private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param translated hears of each scenario that is going to be checked
   * @param warnings hears of what went wrong and could be put right, from any thread
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
  public Report run(CheckRequest order) {
    return run(order, new CompletableFuture<>());
  }

  /**
   * The report on the scenarios; with fail-fast it ends with the first that does not hold. If it is
   * stopped before, it has those that were judged until then. It says what keeps others from that.
   */
  public Report run(CheckRequest order, CompletableFuture<?> stop) {
    Found found = scenarios.find(order.paths());
    try {
      return Unfinished.orWhatThereIs(() -> whole(found.files(), order), stop, () -> judged(order))
          .withProblems(found.problems());
    } catch (BadInputException e) {
      return new Report(List.of(), e.problems(), Optional.empty()).withProblems(found.problems());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answers that are there, wherever they stand between those that are not. */
  private Report judged(CheckRequest order) {
    List<Question> judged =
        List.copyOf(questions).stream().filter(question -> question.answer().isDone()).toList();
    List<Answer> answers =
        judged.stream().map(question -> Worker.result(question.answer())).toList();
    return report(judged, answers, shard(judged, order)).asInterrupted();
  }

  private Report whole(List<Path> files, CheckRequest order) throws BadInputException {
    int number = Math.max(1, order.jobs().forScenarios(files.size(), order.evaluator()));
    try (Workers<Judge> workers = Workers.forModel(number, order.evaluator(), warnings)) {
      if (order.share().isWhole()) {
        ask(workers, files, order);
      } else {
        askShare(workers, chosen(files, order), order.share());
      }
      questions.stream().map(Question::translation).forEach(translated);
      List<Answer> answers = answers(questions, order.failFast());
      return report(questions, answers, shard(questions, order));
    }
  }

  /** Some flows of a scenario, and the answer to come. */
  private record Question(Translation translation, Part flows, Future<Answer> answer) {}

  /** The model is asked about a scenario while the next ones, but not all, are translated. */
  private void ask(Workers<Judge> workers, List<Path> files, CheckRequest order)
      throws BadInputException {
    List<String> unwanted = new ArrayList<>();
    for (Path file : files) {
      waitFor(questions.size() - workers.size() * AHEAD);
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
  }

  private void waitFor(int index) {
    if (index >= 0) {
      Worker.waitFor(questions.get(index).answer());
    }
  }

  /**
   * Where a share begins and ends is not known before all scenarios are. What cannot be judged,
   * because it is not sound or because there are no flows, is refused in every share.
   */
  private void askShare(Workers<Judge> workers, List<Translation> translations, ShardSpec share) {
    List<Integer> sizes =
        translations.stream().map(t -> t.problems().isEmpty() ? t.flows().size() : 0).toList();
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i) == 0) {
        questions.add(asked(workers, 0, translations.get(i), new Part(i, 0, 0)));
      }
    }
    for (Part part : share.parts(sizes)) {
      if (part.from() < part.to()) {
        int worker = workers.of(questions.size());
        questions.add(asked(workers, worker, translations.get(part.thing()), part));
      }
    }
  }

  private List<Translation> chosen(List<Path> files, CheckRequest order) throws BadInputException {
    List<Translation> all = scenarios.translate(files, order.settings());
    List<Translation> chosen = all.stream().filter(t -> isWanted(t, order)).toList();
    requireSome(chosen, all.stream().map(Translation::name).toList());
    return chosen;
  }

  private static void requireSome(List<?> chosen, List<String> names) throws BadInputException {
    if (chosen.isEmpty() && !names.isEmpty()) {
      throw BadInputException.because(
          "no scenario matches --filter, the names are: " + String.join(", ", names));
    }
  }

  private static Question asked(
      Workers<Judge> workers, int worker, Translation translation, Part flows) {
    return new Question(
        translation.withoutValues(), flows, workers.start(worker, asking(translation, flows)));
  }

  private static Function<Judge, Answer> asking(Translation translation, Part flows) {
    if (!translation.problems().isEmpty()) {
      return judge -> new Rejected(Acceptance.problems(translation, judge));
    }
    Vdm question = translation.expression(flows.from(), flows.to());
    return translation.flows().isEmpty()
        ? judge -> withoutFlows(translation, judge.judge(question))
        : judge -> judge.judge(question);
  }

  /** Who checks nothing may believe that all is well. */
  private static Answer withoutFlows(Translation translation, Answer answer) {
    if (answer instanceof Broken || answer instanceof Disputed) {
      return answer;
    }
    List<Diagnostic> problems = new ArrayList<>();
    problems.add(new Diagnostic(Place.startOf(translation.file()), NO_FLOWS));
    problems.addAll(answer instanceof Rejected rejected ? rejected.problems() : List.of());
    return new Rejected(problems);
  }

  private static Optional<ShardInfo> shard(List<Question> questions, CheckRequest order) {
    List<Part> parts =
        questions.stream().map(Question::flows).filter(part -> part.from() < part.to()).toList();
    return Optional.of(order.share())
        .filter(share -> !share.isWhole())
        .map(share -> share.shard(parts));
  }

  /** What cannot be read is never left out: perhaps it would have been wanted. */
  private static boolean isWanted(Translation translation, CheckRequest order) {
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

  private static Report report(
      List<Question> questions, List<Answer> answers, Optional<ShardInfo> shard) {
    List<ScenarioReport> reports = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      Question question = questions.get(i);
      if (answers.get(i) instanceof Disputed disputed) {
        throw new EngineException(said(question, disputed.dispute()));
      }
      if (answers.get(i) instanceof Judged judged) {
        reports.add(report(question, judged));
      } else {
        Acceptance.rejections(question.translation(), answers.get(i)).stream()
            .map(Problem::of)
            .forEach(problems::add);
      }
    }
    return new Report(reports, List.copyOf(problems), shard);
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
    return new ScenarioReport(
        translation.name(),
        translation.file(),
        translation.cilium(),
        translation.aside().warnings(),
        flows);
  }
}
