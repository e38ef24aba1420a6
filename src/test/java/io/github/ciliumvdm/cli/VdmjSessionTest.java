package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactive sessions, each in a process of its own whose standard input is no terminal. */
class VdmjSessionTest {

  private static final Path PAGE = Path.of("docs/vdmj.md");
  private static final Pattern SESSION =
      Pattern.compile("```console\n\\$ cilium-vdm (.*)\n((?s:.*?))```");
  private static final Pattern PROMPT = Pattern.compile("(?m)(?<=^|^> )> ");
  private static final Pattern COMMAND = Pattern.compile("(?m)^> (.+)$");
  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";

  @TempDir private Path folder;

  @Test
  void session_of_the_page_is_what_happens() throws Exception {
    String page = Files.readString(PAGE);
    MatchResult session = SESSION.matcher(page).results().findFirst().orElseThrow();
    List<String> commands =
        COMMAND.matcher(session.group(2)).results().map(command -> command.group(1)).toList();

    String printed = printed(String.join("\n", commands) + "\n", session.group(1).split(" ", -1));

    Golden.assertGolden(
        PAGE,
        page.substring(0, session.start(2))
            + transcript(commands, printed)
            + page.substring(session.end(2)));
  }

  /** What a terminal would show: VDMJ's prompts, what was typed behind them, and the answers. */
  private static String transcript(List<String> commands, String printed) {
    String[] answers = PROMPT.split(printed, -1);
    StringBuilder transcript = new StringBuilder();
    for (int i = 0; i < commands.size(); i++) {
      String answer = i + 1 < answers.length ? answers[i + 1] : "";
      transcript.append("> ").append(commands.get(i)).append('\n').append(answer);
    }
    return transcript.toString();
  }

  @Test
  void closed_standard_input_ends_a_session() throws Exception {
    assertEquals(">", printed("", "vdmj", "-q", "-i", SCENARIO).strip());
  }

  @Test
  void help_lists_our_commands_among_those_of_vdmj() throws Exception {
    String help = printed("help\n", "vdmj", "-q", "-i", SCENARIO);

    for (String command : List.of("flows", "verdict", "explain", "policies", "print", "runtrace")) {
      assertTrue(help.contains("\n" + command) || help.contains("> " + command), help);
    }
  }

  @Test
  void reload_reads_the_yaml_again_and_problems_have_their_place() throws Exception {
    Path scenario = folder.resolve("x.scenario.yaml");
    Files.writeString(scenario, "kind:\n\tScenario\n");

    Ran ran = RanProcess.withInput("flows\n", "vdmj", "-q", "-i", scenario.toString());

    assertTrue(ran.out().contains("Error 9001: tabs are not allowed"), ran.out());
    assertTrue(ran.out().contains("at line 2:1"), ran.out());
  }

  @Test
  void commands_that_are_not_understood_say_how_they_are_used() throws Exception {
    String said =
        printed(
            "verdict a\nexplain x\nexplain 99\nverdict shop/cart nobody 1\ndefault System\nflows\n",
            "vdmj",
            "-q",
            "-i",
            SCENARIO);

    assertTrue(said.contains("Usage: verdict <from> <to> <port>[/<protocol>]"), said);
    assertTrue(said.contains("Usage: explain <number of a flow>"), said);
    assertTrue(said.contains("There is no flow 99: the flows are 1 to 7"), said);
    assertTrue(said.contains("> no such peer"), said);
    assertTrue(said.contains("System is not the module of a scenario"), said);
  }

  @Test
  void proof_obligations_and_coverage_are_there() throws Exception {
    String said =
        printed("print outcome(1).decision\npog outcome\ncoverage\n", "vdmj", "-q", "-i", SCENARIO);

    assertTrue(said.contains("= <allowed>"), said);
    assertTrue(said.contains("outcome: total function obligation"), said);
    assertTrue(said.contains("Test coverage for Verdict.cilium-vdm"), said);
  }

  /** What a session prints; the times in it are not told. */
  private static String printed(String input, String... arguments) throws Exception {
    Ran ran = RanProcess.withInput(input, arguments);
    assertEquals(0, ran.exitCode(), ran.out());
    return ran.out().replaceAll("in \\d+\\.\\d+ secs", "in N secs");
  }
}
