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

  /** The percentage of each module that must be evaluated: just under what is. Text has no VDM. */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("Place", 100),
          Map.entry("Truth", 100),
          Map.entry("ciliumvdm_Text", 0),
          Map.entry("Cluster", 100),
          Map.entry("CIDR", 100),
          Map.entry("Label", 100),
          Map.entry("Namespace", 100),
          Map.entry("Port", 99),
          Map.entry("L7", 99),
          Map.entry("Endpoint", 98),
          Map.entry("Service", 99),
          Map.entry("Entry", 100),
          Map.entry("CiliumPolicy", 99),
          Map.entry("NetworkPolicy", 99),
          Map.entry("ClusterNetworkPolicy", 99),
          Map.entry("Policy", 100),
          Map.entry("Proxy", 100),
          Map.entry("Authentication", 100),
          Map.entry("Verdict", 98),
          Map.entry("Application", 100),
          Map.entry("System", 99),
          Map.entry("Wording", 100),
          Map.entry("Lifecycle", 95),
          Map.entry("Boundary", 73));

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
