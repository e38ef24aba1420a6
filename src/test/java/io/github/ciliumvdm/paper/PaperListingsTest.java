package io.github.ciliumvdm.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperListingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Scenario1()", "Scenario2()"})
  void allowedTransferSucceeds(String scenario) {
    assertEquals("()", PaperModel.evaluate(scenario));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scenario1PolicyViolation()", "Scenario2PolicyViolation()"})
  void violationBreaksThePreconditionOfTransferData(String scenario) {
    String result = PaperModel.evaluate(scenario);

    assertTrue(
        result.startsWith("Error 4071: Precondition failure: pre_TransferData "), () -> result);
  }

  @Test
  void everyScenarioStartsInTheInitialState() {
    PaperModel.evaluate("Scenario1()");

    assertEquals(
        "mk_(0, 0, 0, {|->})",
        PaperModel.evaluate("mk_(card applications, card policies, card endpoints, appData)"));
    assertEquals("()", PaperModel.evaluate("Scenario1()"));
  }
}
