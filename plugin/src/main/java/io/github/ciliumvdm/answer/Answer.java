package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;

/** What the model answers when it is asked about a scenario. */
public sealed interface Answer {

  /** The judgements of the flows, in their order. */
  record Judged(List<FlowResult> judgements) implements Answer {
    public Judged {
      judgements = List.copyOf(judgements);
    }
  }

  /** Why there are none: what Cilium would not take, or what is not there. */
  record Rejected(List<Diagnostic> problems) implements Answer {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** The question could not be evaluated, which is an internal error. */
  record Broken(String message) implements Answer {}

  /** Two judges do not say the same, which is an internal error. */
  record Disputed(Dispute dispute) implements Answer {}
}
