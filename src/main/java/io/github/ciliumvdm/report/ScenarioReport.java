package io.github.ciliumvdm.report;

import java.util.List;

/** What became of the flows of a scenario. */
public record ScenarioReport(String name, String file, String cilium, List<FlowReport> flows) {

  public ScenarioReport {
    flows = List.copyOf(flows);
  }

  public Summary summary() {
    return Summary.of(flows);
  }

  public boolean passed() {
    return flows.stream().allMatch(FlowReport::passed);
  }
}
