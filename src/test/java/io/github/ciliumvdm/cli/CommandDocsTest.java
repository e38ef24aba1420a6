package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The man page and the completions know every command and option. */
class CommandDocsTest {

  private static final Path MAN = Path.of("docs/man/cilium-vdm.1");
  private static final Path COMPLETIONS = Path.of("docs/completions");

  private final CommandDocs docs = new CommandDocs();

  @Test
  void manPageIsThatOfTheCommands() throws IOException {
    Golden.assertGolden(MAN, docs.man());
  }

  @Test
  void completionsForBashAreThoseOfTheCommands() throws IOException {
    Golden.assertGolden(COMPLETIONS.resolve("cilium-vdm.bash"), docs.bash());
  }

  @Test
  void completionsForZshAreThoseOfTheCommands() throws IOException {
    Golden.assertGolden(COMPLETIONS.resolve("_cilium-vdm"), docs.zsh());
  }

  @Test
  void completionsForFishAreThoseOfTheCommands() throws IOException {
    Golden.assertGolden(COMPLETIONS.resolve("cilium-vdm.fish"), docs.fish());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "translate",
        "trace",
        "merge",
        "vdmj",
        "--filter",
        "--shard",
        "--verdicts",
        "--set"
      })
  void everyPageHasEachWord(String word) {
    String bare = word.replace("--", "");

    assertTrue(docs.man().contains(word.replace("-", "\\-")), word);
    assertTrue(docs.bash().contains(word), word);
    assertTrue(docs.zsh().contains(word), word);
    assertTrue(docs.fish().contains(word.startsWith("--") ? "-l " + bare : bare), word);
  }
}
