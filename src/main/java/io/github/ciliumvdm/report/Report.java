package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of all scenarios, in the order of the input.
 *
 * @param problems what keeps scenarios from being judged: those are not among the others
 * @param shard which part of the flows this is, if it is not all
 * @param interrupted whether scenarios are missing because the run was broken off
 */
public record Report(
    List<ScenarioReport> scenarios,
    List<Problem> problems,
    Optional<ShardInfo> shard,
    boolean interrupted) {

  /** A report that lacks nothing. */
  public Report(List<ScenarioReport> scenarios, List<Problem> problems, Optional<ShardInfo> shard) {
    this(scenarios, problems, shard, false);
  }

  public Report {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }

  /** The same, with more problems before its own. */
  public Report withProblems(List<Problem> more) {
    return new Report(
        scenarios,
        Stream.concat(more.stream(), problems.stream()).distinct().toList(),
        shard,
        interrupted);
  }

  /** The same, of a run that was broken off. */
  public Report asInterrupted() {
    return new Report(scenarios, problems, shard, true);
  }

  public Summary summary() {
    return scenarios.stream().map(ScenarioReport::summary).reduce(Summary.NOTHING, Summary::plus);
  }

  /** Whether all is as expected; false if something was not judged. */
  public boolean passed() {
    return !interrupted && scenarios.stream().allMatch(ScenarioReport::passed);
  }
}
