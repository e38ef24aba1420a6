package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;

/**
 * What became of all traces, in the order of the input.
 *
 * @param shard which part of the tests this is, if it is not all
 * @param interrupted whether tests are missing because the run was broken off
 */
public record TraceReports(List<TraceReport> traces, Optional<Shard> shard, boolean interrupted) {

  public TraceReports {
    traces = List.copyOf(traces);
  }

  public boolean failed() {
    return traces.stream().anyMatch(TraceReport::failed);
  }
}
