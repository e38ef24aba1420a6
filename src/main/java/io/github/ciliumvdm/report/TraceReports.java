package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of all traces, in the order of the input.
 *
 * @param problems what keeps scenarios from being run: those are not among the others
 * @param shard which part of the tests this is, if it is not all
 * @param interrupted whether tests are missing because the run was broken off
 */
public record TraceReports(
    List<TraceReport> traces,
    List<Problem> problems,
    Optional<ShardInfo> shard,
    boolean interrupted) {

  public TraceReports {
    traces = List.copyOf(traces);
    problems = List.copyOf(problems);
  }

  /** The same, with more problems before its own. */
  public TraceReports withProblems(List<Problem> more) {
    return new TraceReports(
        traces,
        Stream.concat(more.stream(), problems.stream()).distinct().toList(),
        shard,
        interrupted);
  }

  public boolean failed() {
    return traces.stream().anyMatch(TraceReport::failed);
  }
}
