package io.github.ciliumvdm.report;

import io.github.ciliumvdm.scenario.FlowLine;

/** A flow as its author wrote it, and what the model says of it. */
public record FlowReport(FlowLine line, Judgement judgement) {

  public Decision expected() {
    return Decision.of(line.expected());
  }

  public Decision verdict() {
    return judgement.verdict();
  }

  public boolean passed() {
    return judgement.met();
  }
}
