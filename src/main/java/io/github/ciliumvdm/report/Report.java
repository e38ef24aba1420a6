package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;

/**
 * What became of all scenarios, in the order of the input.
 *
 * @param shard which part of the flows this is, if it is not all
 * @param interrupted whether scenarios are missing because the run was broken off
 */
public record Report(List<ScenarioReport> scenarios, Optional<Shard> shard, boolean interrupted) {

  /** A report that lacks nothing. */
  public Report(List<ScenarioReport> scenarios, Optional<Shard> shard) {
    this(scenarios, shard, false);
  }

  public Report {
    scenarios = List.copyOf(scenarios);
  }

  /** The same, of a run that was broken off. */
  public Report asInterrupted() {
    return new Report(scenarios, shard, true);
  }

  public Summary summary() {
    return scenarios.stream().map(ScenarioReport::summary).reduce(Summary.NOTHING, Summary::plus);
  }

  /** Whether all is as expected; of what is missing, nobody knows. */
  public boolean passed() {
    return !interrupted && scenarios.stream().allMatch(ScenarioReport::passed);
  }
}
