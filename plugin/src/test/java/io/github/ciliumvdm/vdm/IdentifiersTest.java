package io.github.ciliumvdm.vdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  @Test
  void whatIsNoLetterOrDigitIsAnUnderscore() {
    assertEquals("Scenario_a_b__c", Identifiers.moduleName("Scenario_", "a-b.ßc"));
    assertEquals(
        "flow_0_NS_UI_WebUI_to_10_0_0_1_443",
        Identifiers.functionName(0, "NS-UI/WebUI", "10.0.0.1", "443"));
  }

  @Test
  void functionNamesAreCut() {
    assertEquals(80, Identifiers.functionName(7, "x".repeat(100), "y", "80").length());
  }

  @Test
  void equalNamesGetANumber() {
    assertEquals(
        List.of("a", "a_3", "a_2", "b", "a_4"),
        Identifiers.distinct(List.of("a", "a", "a_2", "b", "a")));
  }

  @Test
  void inputIsNeverAName() {
    assertThrows(IllegalArgumentException.class, () -> Vdm.quote("a-b"));
    assertThrows(IllegalArgumentException.class, () -> Vdm.name("a\nb"));
  }
}
