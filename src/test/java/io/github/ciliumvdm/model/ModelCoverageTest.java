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

/** Measures what laws and shipped scenarios evaluate of the model; the report is for people. */
class ModelCoverageTest {

  private static final Path REPORT = Path.of("target/model-coverage.txt");

  /** The percentage of each module that must be evaluated: just under what is. Text has no VDM. */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("Place", 100),
          Map.entry("Truth", 100),
          Map.entry("ciliumvdm_Text", 0),
          Map.entry("Cluster", 85),
          Map.entry("CIDR", 100),
          Map.entry("Label", 78),
          Map.entry("Namespace", 100),
          Map.entry("Port", 88),
          Map.entry("L7", 89),
          Map.entry("Endpoint", 72),
          Map.entry("Service", 85),
          Map.entry("Entry", 55),
          Map.entry("CiliumPolicy", 79),
          Map.entry("NetworkPolicy", 94),
          Map.entry("ClusterNetworkPolicy", 50),
          Map.entry("Policy", 52),
          Map.entry("Proxy", 82),
          Map.entry("Verdict", 90),
          Map.entry("Application", 100),
          Map.entry("System", 94),
          Map.entry("Wording", 100),
          Map.entry("Lifecycle", 88),
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
