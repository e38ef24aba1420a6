package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures what laws, scenarios and policies evaluate of the model; the report is for people. */
class ModelCoverageTest {

  private static final Path REPORT = Path.of("target/model-coverage.txt");

  /**
   * The percentage of a module that must be evaluated: just under what is; all of it, if it is not
   * here. Text and PolicyContext have nothing to evaluate.
   */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("ciliumvdm_Text", 0),
          Map.entry("L7", 99),
          Map.entry("Endpoint", 92),
          Map.entry("Identity", 99),
          Map.entry("IdentityAllocation", 99),
          Map.entry("PolicyContext", 0),
          Map.entry("CiliumPolicyEntries", 99),
          Map.entry("CiliumPolicyPeers", 99),
          Map.entry("ClusterNetworkPolicyEntries", 99),
          Map.entry("Validation", 99),
          Map.entry("ConnectionDecision", 97),
          Map.entry("Verdict", 99),
          Map.entry("TrialChoice", 99),
          Map.entry("Lifecycle", 95),
          Map.entry("Probe", 95),
          Map.entry("BoundaryPods", 87),
          Map.entry("BoundaryAddresses", 97),
          Map.entry("BoundaryRequests", 21),
          Map.entry("BoundaryPeers", 82),
          Map.entry("BoundaryTraffic", 89),
          Map.entry("Boundary", 81));

  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        ModelRun.once().coverage().stream().map(Coverage::text).collect(Collectors.joining("\n")));
  }

  @Test
  void everyScenarioHolds() {
    assertEquals(List.of(), ModelRun.once().broken());
  }

  @TestFactory
  Stream<DynamicTest> moduleIsCoveredAsMuchAsEver() {
    return ModelRun.once().coverage().stream()
        .map(module -> dynamicTest(module.module(), () -> assertCovered(module)));
  }

  private static void assertCovered(Coverage module) {
    int floor = FLOORS.getOrDefault(module.module(), 100);
    assertTrue(
        module.percent() >= floor,
        () -> "less than " + floor + " % of it is evaluated:\n" + module.text());
  }
}
