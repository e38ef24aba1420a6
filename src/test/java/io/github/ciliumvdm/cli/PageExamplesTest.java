package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page says that a command prints is what it prints. Files that a page shows are there for
 * its commands.
 */
class PageExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ \\./cilium-vdm (.*)\n(?s:.*?)```");
  private static final Pattern FILE =
      Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n((?s:.*?))```");
  private static final String EXIT_CODE = "; echo $?";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"README.md, 4", "docs/scenario.md, 1", "docs/cli.md, 5", "docs/model.md, 2"})
  void everyExamplePrintsWhatIsShown(String name, int count) throws Exception {
    Path file = Path.of(name);
    String page = Files.readString(file);
    for (MatchResult shown : FILE.matcher(page).results().toList()) {
      write(shown.group(1), shown.group(2));
    }
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    assertEquals(count, examples.size());
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (MatchResult example : examples) {
      actual.append(page, end, example.start());
      actual.append("```console\n$ ./cilium-vdm ").append(example.group(1)).append('\n');
      actual.append(printed(example.group(1))).append("```");
      end = example.end();
    }
    Golden.assertGolden(file, actual.append(page.substring(end)).toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String printed(String command) throws Exception {
    String[] arguments = command.replace(EXIT_CODE, "").replace("'", "").split(" ");
    for (int i = 0; i < arguments.length; i++) {
      Path file = folder.resolve(arguments[i]);
      arguments[i] = Files.exists(file) ? file.toString() : arguments[i];
    }
    Ran ran = RanProcess.withInput("", arguments);
    String printed = ran.out().replace(folder + "/", "");
    return command.endsWith(EXIT_CODE) ? printed + ran.exitCode() + "\n" : printed;
  }
}
