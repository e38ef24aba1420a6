package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check --bogus              | Unknown option: '--bogus'
          check -o xml               | unknown output xml: write github, json, junit, markdown, text or FORMAT=FILE
          check -o json=             | unknown output json=: write github, json, junit, markdown, text or FORMAT=FILE
          check --jobs 0             | --jobs 0 makes no sense: write 1 or more
          check --jobs many          | Invalid value for option '--jobs'
          check --cilium 1.17        | --cilium 1.17 is not modelled: write one of 1.18, 1.19, 1.20
          check --set IP_LAN         | should be in KEY=VALUE format
          check --color perhaps      | --color perhaps is unknown: write auto, always or never
          translate                  | Missing required parameter: 'PATH'
          chekc                      | Did you mean: cilium-vdm check
          ''                         | no command given: write check, translate, trace, merge or vdmj
          """)
  void badUsageEndsWithTwoAndSaysWhatToDo(String arguments, String message) {
    Ran ran = Ran.command(arguments.isEmpty() ? new String[0] : arguments.split(" +"));

    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(message), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "translate", "trace", "vdmj"})
  void helpNamesEveryCommand(String command) {
    Ran ran = Ran.command("--help");

    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("  " + command + " "), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o", "--cilium", "--option", "--set", "--color", "--jobs", "-h", "-V"})
  void everyCommandHasTheCommonOptions(String option) {
    assertTrue(Ran.command("check", "-h").out().contains(option));
    assertTrue(Ran.command("translate", "-h").out().contains(option));
    assertTrue(Ran.command("trace", "-h").out().contains(option));
  }

  @Test
  void versionNamesVdmjAndCilium() {
    Ran ran = Ran.command("check", "--version");

    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("VDMJ 4.6.0"), ran.out());
    assertTrue(ran.out().contains("Cilium 1.18, 1.19, 1.20"), ran.out());
  }
}
