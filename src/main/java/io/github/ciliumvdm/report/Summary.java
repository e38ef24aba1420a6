package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.Decision;
import io.github.ciliumvdm.answer.FlowReport;
import java.util.List;

/** How many flows and intents there are, and how many of them are as expected. */
public record Summary(int flows, int intents, int passed, int failed, int unknown) {

  static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

  static Summary of(List<FlowReport> flows) {
    int passed = (int) flows.stream().filter(FlowReport::passed).count();
    int unknown = (int) flows.stream().filter(f -> f.verdict() == Decision.UNKNOWN).count();
    return new Summary(flows.size(), 0, passed, flows.size() - passed, unknown);
  }

  Summary plus(Summary other) {
    return new Summary(
        flows + other.flows,
        intents + other.intents,
        passed + other.passed,
        failed + other.failed,
        unknown + other.unknown);
  }
}
