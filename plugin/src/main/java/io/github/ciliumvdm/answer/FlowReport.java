package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.scenario.FlowLine;
import java.util.Optional;

/** A flow as its author wrote it, and what the model says of it. */
public record FlowReport(FlowLine line, FlowResult judgement) {

  private static final String SERVICE = "service:";

  public Decision expected() {
    return Decision.of(line.expected());
  }

  public Decision verdict() {
    return judgement.verdict();
  }

  public boolean passed() {
    return judgement.met();
  }

  /** The backend that decides, of a flow to a service: the first that is not as expected. */
  public Optional<String> backend() {
    return Optional.of(judgement.receiver()).filter(name -> line.to().startsWith(SERVICE));
  }
}
