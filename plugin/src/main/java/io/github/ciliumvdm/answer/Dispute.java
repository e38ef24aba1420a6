package io.github.ciliumvdm.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The smallest difference between what two judges answer.
 *
 * @param flow the first flow that they judge differently, from 0; none, if they do not even agree
 *     on whether there is something to judge
 * @param about what they differ on
 * @param one what the one says of it
 * @param other what the other says
 */
public record Dispute(OptionalInt flow, String about, String one, String other) {

  /** A part of a judgement; the first ones say most. */
  private record Aspect(String name, Function<FlowResult, Object> part) {}

  private static final List<Aspect> ASPECTS =
      List.of(
          new Aspect("the verdict", FlowResult::verdict),
          new Aspect("whether the verdict is as expected", FlowResult::met),
          new Aspect("the receiver", FlowResult::receiver),
          new Aspect("the verdict on egress", judgement -> judgement.egress().verdict()),
          new Aspect("the verdict on ingress", judgement -> judgement.ingress().verdict()),
          new Aspect("the reasons on egress", judgement -> judgement.egress().reasons()),
          new Aspect("the reasons on ingress", judgement -> judgement.ingress().reasons()),
          new Aspect("the nearest rule on egress", FlowResult::nearestEgress),
          new Aspect("the nearest rule on ingress", FlowResult::nearestIngress),
          new Aspect("the note", FlowResult::note));

  /** What the answers differ in, if they do. */
  public static Optional<Dispute> between(Answer one, Answer other) {
    if (one.equals(other)) {
      return Optional.empty();
    }
    return one instanceof Answer.Judged first && other instanceof Answer.Judged second
        ? between(first.judgements(), second.judgements())
        : Optional.of(whole(one, other));
  }

  private static Optional<Dispute> between(List<FlowResult> one, List<FlowResult> other) {
    if (one.size() != other.size()) {
      return Optional.of(
          new Dispute(
              OptionalInt.empty(),
              "the number of flows",
              String.valueOf(one.size()),
              String.valueOf(other.size())));
    }
    return IntStream.range(0, one.size())
        .filter(flow -> !one.get(flow).equals(other.get(flow)))
        .mapToObj(flow -> between(flow, one.get(flow), other.get(flow)))
        .findFirst();
  }

  private static Dispute between(int flow, FlowResult one, FlowResult other) {
    return ASPECTS.stream()
        .filter(aspect -> !aspect.part().apply(one).equals(aspect.part().apply(other)))
        .map(aspect -> of(flow, aspect, one, other))
        .findFirst()
        .orElseThrow();
  }

  private static Dispute of(int flow, Aspect aspect, FlowResult one, FlowResult other) {
    return new Dispute(
        OptionalInt.of(flow),
        aspect.name(),
        String.valueOf(aspect.part().apply(one)),
        String.valueOf(aspect.part().apply(other)));
  }

  private static Dispute whole(Answer one, Answer other) {
    return new Dispute(OptionalInt.empty(), "the scenario", said(one), said(other));
  }

  private static String said(Answer answer) {
    if (answer instanceof Answer.Judged judged) {
      return "the judgements of " + judged.judgements().size() + " flows";
    }
    return answer instanceof Answer.Rejected rejected
        ? String.valueOf(rejected.problems())
        : String.valueOf(answer);
  }
}
