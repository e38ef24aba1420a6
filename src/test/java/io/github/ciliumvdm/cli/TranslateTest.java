package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TranslateTest {

  @Test
  void scenarioBecomesItsModule() {
    Ran ran = Ran.command("translate", "scenarios/deny-beats-allow/deny.scenario.yaml");

    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("module Scenario_deny_beats_allow\n"), ran.out());
  }

  @Test
  void policiesBecomeOneModule() {
    Ran ran = Ran.command("translate", "scenarios/deny-beats-allow/policies");

    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals(1, ran.out().lines().filter(line -> line.startsWith("module ")).count());
  }

  @Test
  void severalScenariosComeInTheirOrder() {
    Ran ran =
        Ran.command(
            "translate",
            "scenarios/paper/the-operator-opens-the-web-ui/operator.scenario.yaml",
            "scenarios/deny-beats-allow/deny.scenario.yaml");

    assertTrue(
        ran.out().indexOf("module Scenario_the_operator_opens_the_web_ui")
            < ran.out().indexOf("module Scenario_deny_beats_allow"),
        ran.out());
  }
}
