package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;

/**
 * What became of the flows of a scenario.
 *
 * @param warnings what may not be meant in its resources
 */
public record ScenarioReport(
    String name, String file, String cilium, List<Diagnostic> warnings, List<FlowReport> flows) {

  public ScenarioReport {
    warnings = List.copyOf(warnings);
    flows = List.copyOf(flows);
  }

  public Summary summary() {
    return Summary.of(flows);
  }

  public boolean passed() {
    return flows.stream().allMatch(FlowReport::passed);
  }
}
