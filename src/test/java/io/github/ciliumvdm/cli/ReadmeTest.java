package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says that a command prints is what it prints. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ \\./cilium-vdm (.*)\n(?s:.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  @Test
  void everyExamplePrintsWhatIsShown() throws Exception {
    String readme = Files.readString(README);
    List<MatchResult> examples = EXAMPLE.matcher(readme).results().toList();
    assertEquals(4, examples.size());
    StringBuilder actual = new StringBuilder();
    int end = 0;
    for (MatchResult example : examples) {
      actual.append(readme, end, example.start());
      actual.append("```console\n$ ./cilium-vdm ").append(example.group(1)).append('\n');
      actual.append(printed(example.group(1))).append("```");
      end = example.end();
    }
    Golden.assertGolden(README, actual.append(readme.substring(end)).toString());
  }

  private static String printed(String arguments) throws Exception {
    return RanProcess.withInput("", arguments.replace("'", "").split(" ")).out();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    LINK.matcher(Files.readString(README))
        .results()
        .map(link -> Path.of(link.group(1)))
        .forEach(path -> assertTrue(Files.exists(path), path::toString));
  }
}
