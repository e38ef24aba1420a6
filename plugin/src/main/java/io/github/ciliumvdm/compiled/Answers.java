package io.github.ciliumvdm.compiled;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Decision;
import io.github.ciliumvdm.answer.Element;
import io.github.ciliumvdm.answer.FlowResult;
import io.github.ciliumvdm.answer.Nearest;
import io.github.ciliumvdm.answer.Reason;
import io.github.ciliumvdm.answer.Side;
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.VSet;
import io.github.ciliumvdm.model.place.Place;
import io.github.ciliumvdm.model.place.Problem;
import io.github.ciliumvdm.model.policyentry.Origin;
import io.github.ciliumvdm.model.system.Report;
import io.github.ciliumvdm.model.verdict.NearMiss;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads answers from the model's reports. */
final class Answers {

  private Answers() {}

  static Answer of(Report report) {
    return report.problems.isEmpty()
        ? new Answer.Judged(each(report.judgements, Answers::judgement))
        : new Answer.Rejected(each(report.problems, Answers::problem));
  }

  private static <F, T> List<T> each(Seq<F> values, Function<F, T> reading) {
    return values.asList().stream().map(reading).toList();
  }

  private static Diagnostic problem(Problem problem) {
    return new Diagnostic(place(problem.place), problem.message);
  }

  private static FlowResult judgement(io.github.ciliumvdm.model.verdict.FlowResult judgement) {
    return new FlowResult(
        decision(judgement.outcome.decision),
        judgement.asExpected,
        judgement.outcome.receiver,
        side(judgement.outcome.egress),
        side(judgement.outcome.ingress),
        nearest(judgement.egress),
        nearest(judgement.ingress),
        Optional.ofNullable(judgement.note));
  }

  private static Decision decision(Quote decision) {
    return Decision.of(decision.name());
  }

  private static Side side(io.github.ciliumvdm.model.outcome.Side side) {
    return new Side(decision(side.decision), each(side.reasons, Answers::reason));
  }

  private static Reason reason(io.github.ciliumvdm.model.outcome.Reason reason) {
    return new Reason(
        reason.kind.name().replace('_', '-'),
        Optional.ofNullable(reason.origin).map(Answers::element),
        reason.l7,
        sorted(reason.missing));
  }

  private static List<String> sorted(VSet<String> texts) {
    TreeSet<String> sorted = new TreeSet<>();
    texts.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private static Optional<Nearest> nearest(@Nullable NearMiss miss) {
    return Optional.ofNullable(miss).map(m -> new Nearest(element(m.origin), m.lacks.name()));
  }

  private static Element element(Origin origin) {
    String rule = origin.list.name() + "[" + origin.index + "]";
    return new Element(
        origin.policy,
        origin.kind.name(),
        origin.spec == null ? rule : "specs[" + origin.spec + "]." + rule,
        place(origin.place));
  }

  private static io.github.ciliumvdm.yaml.Place place(Place place) {
    return new io.github.ciliumvdm.yaml.Place(
        place.file, Math.toIntExact(place.line), Math.toIntExact(place.column));
  }
}
