package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.answer.Reason;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.answer.Side;
import io.github.ciliumvdm.scenario.ReaderSettings;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workspace.Diag;

/** Asks the model about files: what Cilium would not take, and which flows are not as expected. */
final class VerdictDiagnostics {

  /** How long somebody may wait who edits. */
  private static final long SECONDS = 60;

  private final ModelWorker worker;

  VerdictDiagnostics() {
    this(ModelWorker.within(SECONDS, failure -> Diag.error("%s", failure)));
  }

  VerdictDiagnostics(ModelWorker worker) {
    this.worker = worker;
  }

  /**
   * What is to be said of files, by the model with these modules. Of one with problems, that is
   * what Cilium's agent would refuse of the rest.
   *
   * @param shown whether flows that are not as expected are
   */
  List<Finding> findings(List<File> files, Map<String, String> modules, boolean shown) {
    Settings settings = ReaderSettings.current();
    List<Translation> translations =
        files.stream()
            .map(file -> Translator.of(file.toPath(), settings))
            .filter(Translation::isAskable)
            .toList();
    return translations.isEmpty()
        ? List.of()
        : worker
            .ask(
                modules,
                model -> findings(model, translations, shown),
                reason -> translations.stream().map(one -> unjudged(one, reason)).toList())
            .stream()
            .distinct()
            .toList();
  }

  private static Finding unjudged(Translation translation, String reason) {
    String says = "this file is not judged, as " + reason + ": cilium-vdm check can say more";
    return warning(new Diagnostic(Place.startOf(translation.file()), says), List.of());
  }

  private static List<Finding> findings(
      Judge model, List<Translation> translations, boolean shown) {
    List<Finding> findings = new ArrayList<>();
    for (Translation translation : translations) {
      findings.addAll(findings(translation, model.judge(translation.expression()), shown));
    }
    return findings;
  }

  private static List<Finding> findings(Translation translation, Answer answer, boolean shown) {
    if (answer instanceof Answer.Rejected rejected) {
      return rejected.problems().stream().map(Finding::problem).toList();
    }
    if (!translation.problems().isEmpty()) {
      return List.of();
    }
    if (answer instanceof Answer.Judged judged) {
      return shown ? unexpectedResults(translation, judged) : List.of();
    }
    String fault = "internal error, the model fails on this file: " + answer;
    return List.of(warning(new Diagnostic(Place.startOf(translation.file()), fault), List.of()));
  }

  private static List<Finding> unexpectedResults(Translation translation, Answer.Judged judged) {
    return IntStream.range(0, translation.flows().size())
        .mapToObj(i -> new FlowReport(translation.flows().get(i), judged.judgements().get(i)))
        .filter(flow -> !flow.passed())
        .map(VerdictDiagnostics::unexpected)
        .toList();
  }

  private static Finding unexpected(FlowReport flow) {
    String reasons =
        ReasonText.of(flow).stream()
            .map(VerdictDiagnostics::oneLine)
            .collect(Collectors.joining("; "));
    String message = FlowText.outcome(flow) + ": " + reasons;
    return warning(new Diagnostic(flow.line().place(), message), because(flow));
  }

  private static List<Diagnostic> because(FlowReport flow) {
    Stream<Diagnostic> reasons =
        Stream.concat(
            because("egress", flow.judgement().egress()),
            because("ingress", flow.judgement().ingress()));
    Stream<Diagnostic> nearest =
        flow.judgement().nearest().stream()
            .map(
                near -> new Diagnostic(near.element().place(), oneLine(ReasonText.of(near, flow))));
    return Stream.concat(reasons, nearest).toList();
  }

  private static Stream<Diagnostic> because(String name, Side side) {
    return side.reasons().stream()
        .filter(reason -> reason.element().isPresent())
        .map(reason -> because(name, side, reason));
  }

  private static Diagnostic because(String name, Side side, Reason reason) {
    Side alone = new Side(side.verdict(), List.of(reason));
    Place place = reason.element().orElseThrow().place();
    return new Diagnostic(place, oneLine(ReasonText.of(name, alone).get(0)));
  }

  private static Finding warning(Diagnostic diagnostic, List<Diagnostic> related) {
    return new Finding(Finding.Severity.WARNING, diagnostic, related);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
