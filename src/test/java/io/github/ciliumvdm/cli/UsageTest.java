package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
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
          check -o xml               | unknown output format xml: use github, json, junit, markdown, text or FORMAT=FILE
          check -o json=             | unknown output format json=: use github, json, junit, markdown, text or FORMAT=FILE
          check --jobs 0             | --jobs 0 is invalid: must be at least 1
          check --jobs many          | Invalid value for option '--jobs'
          check --cilium 1.17        | --cilium 1.17 is not supported: use one of 1.18, 1.19, 1.20
          check --set IP_LAN         | error: Value for option '--set' (NAME=VALUE) should be in KEY=VALUE format
          merge --cilium 1.20 a.json | Unknown option: '--cilium'
          merge --jobs 1 a.json      | Unknown option: '--jobs'
          translate --jobs 1 scenarios | Unknown option: '--jobs'
          check scenarios -o json=x -o junit=./x | two reports would be written to the file ./x: choose another file
          check --color perhaps      | --color perhaps is invalid: use auto, always or never
          translate                  | Missing required parameter: 'PATH'
          chekc                      | Did you mean: cilium-vdm check
          ''                         | no command given: use check, translate, trace, merge or vdmj
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -o       | check trace translate merge
          --color  | check trace translate merge
          -q       | check trace translate merge
          -v       | check trace translate merge
          -h       | check trace translate merge
          -V       | check trace translate merge
          --cilium | check trace translate
          --option | check trace translate
          --set    | check trace translate
          --jobs   | check trace
          --shard  | check trace
          --filter | check
          --sample | trace
          """)
  void helpListsWhatACommandTakesAndNothingElse(String option, String commands) {
    Pattern listed = Pattern.compile("(?m)^ .*(?<![\\w-])" + option + "\\b");
    for (String command : List.of("check", "trace", "translate", "merge")) {
      String help = Ran.command(command, "--help").out();
      boolean takes = List.of(commands.split(" ")).contains(command);
      assertEquals(takes, listed.matcher(help).find(), help);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "trace"})
  void helpSaysWhatIsReadWithoutAPath(String command) {
    String help = Ran.command(command, "--help").out().replaceAll("\\s+", " ");

    assertTrue(
        help.contains("Default: the folder scenarios if it exists, else the current folder."),
        help);
  }

  @Test
  void versionNamesVdmjAndCilium() {
    Ran ran = Ran.command("check", "--version");

    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("VDMJ 4.6.0"), ran.out());
    assertTrue(ran.out().contains("Cilium 1.18, 1.19, 1.20"), ran.out());
  }
}
