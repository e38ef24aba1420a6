package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Decision;
import io.github.ciliumvdm.answer.Element;
import io.github.ciliumvdm.answer.FlowResult;
import io.github.ciliumvdm.answer.Nearest;
import io.github.ciliumvdm.answer.Reason;
import io.github.ciliumvdm.answer.Side;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;
import java.util.Optional;

/** Reads answers from the model's records. */
public final class Answers {

  private Answers() {}

  /** The answer that a value of the model's type System`Report is. */
  public static Answer of(Value report) throws ValueException {
    Decoded decoded = new Decoded(report);
    List<Diagnostic> problems = decoded.list("problems", Answers::problem);
    return problems.isEmpty()
        ? new Answer.Judged(decoded.list("judgements", Answers::judgement))
        : new Answer.Rejected(problems);
  }

  private static Diagnostic problem(Decoded problem) throws ValueException {
    return new Diagnostic(place(problem.field("place")), problem.text("message"));
  }

  private static FlowResult judgement(Decoded judgement) throws ValueException {
    Decoded outcome = judgement.field("outcome");
    boolean noted = judgement.optional("note").isPresent();
    return new FlowResult(
        decision(outcome),
        judgement.truth("asExpected"),
        outcome.text("receiver"),
        side(outcome.field("egress")),
        side(outcome.field("ingress")),
        nearest(judgement, "egress"),
        nearest(judgement, "ingress"),
        noted ? Optional.of(judgement.text("note")) : Optional.empty());
  }

  private static Decision decision(Decoded value) throws ValueException {
    return Decision.of(value.word("decision"));
  }

  private static Side side(Decoded side) throws ValueException {
    return new Side(decision(side), side.list("reasons", Answers::reason));
  }

  private static Reason reason(Decoded reason) throws ValueException {
    Optional<Decoded> origin = reason.optional("origin");
    return new Reason(
        reason.word("kind").replace('_', '-'),
        origin.isPresent() ? Optional.of(element(origin.get())) : Optional.empty(),
        reason.truth("l7"),
        reason.texts("missing"));
  }

  private static Optional<Nearest> nearest(Decoded judgement, String side) throws ValueException {
    Optional<Decoded> miss = judgement.optional(side);
    return miss.isPresent()
        ? Optional.of(new Nearest(element(miss.get().field("origin")), miss.get().word("lacks")))
        : Optional.empty();
  }

  private static Element element(Decoded origin) throws ValueException {
    Optional<Decoded> spec = origin.optional("spec");
    String rule = origin.word("list") + "[" + origin.number("index") + "]";
    return new Element(
        origin.text("policy"),
        origin.word("kind"),
        spec.map(index -> "specs[" + index.value() + "]." + rule).orElse(rule),
        place(origin.field("place")));
  }

  private static Place place(Decoded place) throws ValueException {
    return new Place(place.text("file"), place.number("line"), place.number("column"));
  }
}
