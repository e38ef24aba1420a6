package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page about the command line has the commands, options and formats that there are. */
class CommandPageTest {

  private static final Path PAGE = Path.of("docs/cli.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\| `([a-z]+)` \\| (.*?) \\| .*\\|$");

  private final Map<String, CommandSpec> commands = commands();

  @Test
  void everyCommandIsOnThePageWithItsQuestion() throws IOException {
    Map<String, String> written = new TreeMap<>();
    String table = tableBehind("| command | what it answers | arguments |");
    COMMAND
        .matcher(table)
        .results()
        .forEach(command -> written.put(command.group(1), command.group(2)));
    Map<String, String> there = new TreeMap<>();
    commands.forEach(
        (name, spec) -> there.put(name, String.join(" ", spec.usageMessage().description())));

    assertEquals(there, written);
  }

  @Test
  void everyOptionIsOnThePageWithTheCommandsThatTakeItAndNoOther() throws IOException {
    Map<String, Set<String>> there = new TreeMap<>();
    commands.forEach(
        (name, spec) -> {
          if (!name.equals(VdmjCommand.NAME)) {
            spec.options().forEach(option -> add(there, written(option), name));
          }
        });

    assertEquals(there, rows("<!-- options -->"));
  }

  @Test
  void everyFormatIsOnThePageWithTheCommandsThatHaveItAndNoOther() throws IOException {
    Map<String, Set<String>> there = new TreeMap<>();
    add(there, CheckCommand.FORMS.keySet(), "check");
    add(there, TraceCommand.FORMS.keySet(), "trace");
    add(there, CheckCommand.FORMS.keySet(), "merge");
    add(there, List.of("text"), "translate");

    assertEquals(there, rows("<!-- formats -->"));
    assertEquals(CheckCommand.FORMS.keySet(), TraceCommand.FORMS.keySet());
  }

  private static void add(Map<String, Set<String>> there, Collection<String> keys, String of) {
    keys.forEach(key -> add(there, key, of));
  }

  private static void add(Map<String, Set<String>> there, String key, String of) {
    there.computeIfAbsent(key, none -> new TreeSet<>()).add(of);
  }

  /** The names of an option, and what it takes. */
  private static String written(OptionSpec option) {
    String names = String.join(" ", option.names());
    return option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
  }

  /** The first column of a table, and the heads of the columns that have a mark. */
  private static Map<String, Set<String>> rows(String mark) throws IOException {
    List<String> lines = tableBehind(mark).lines().toList();
    String[] heads = cells(lines.get(0));
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] cells = cells(line);
      String first =
          CODE.matcher(cells[0])
              .results()
              .map(code -> code.group(1))
              .collect(Collectors.joining(" "));
      Set<String> marked = new TreeSet<>();
      for (int i = 1; i < heads.length; i++) {
        if (cells[i].equals("x")) {
          marked.add(heads[i]);
        }
      }
      rows.put(first, marked);
    }
    return rows;
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new);
  }

  /** The table that a line begins, or that stands behind it. */
  private static String tableBehind(String line) throws IOException {
    String page = Files.readString(PAGE);
    MatchResult table =
        Pattern.compile(Pattern.quote(line) + "\n((?:\\|.*\n)+)")
            .matcher(page)
            .results()
            .findFirst()
            .orElseThrow();
    return table.group(1);
  }

  private static Map<String, CommandSpec> commands() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CommandLine line =
        Main.commandLine(
            new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, true));
    Map<String, CommandSpec> commands = new TreeMap<>();
    line.getSubcommands().forEach((name, command) -> commands.put(name, command.getCommandSpec()));
    return commands;
  }
}
