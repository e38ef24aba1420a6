package io.github.ciliumvdm.report;

import java.util.List;

/** What became of all scenarios, in the order of the input. */
public record Report(List<ScenarioReport> scenarios) {

  public Report {
    scenarios = List.copyOf(scenarios);
  }

  public Summary summary() {
    return scenarios.stream().map(ScenarioReport::summary).reduce(Summary.NOTHING, Summary::plus);
  }

  public boolean passed() {
    return scenarios.stream().allMatch(ScenarioReport::passed);
  }
}
