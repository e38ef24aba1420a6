package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;

/**
 * What became of all scenarios, in the order of the input.
 *
 * @param shard which part of the flows this is, if it is not all
 */
public record Report(List<ScenarioReport> scenarios, Optional<Shard> shard) {

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
