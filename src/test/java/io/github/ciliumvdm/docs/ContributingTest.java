package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way of a field from YAML to verdict, which the page for contributors shows, is there. */
class ContributingTest {

  private static final Path PAGE = Path.of("CONTRIBUTING.md");
  private static final List<String> FOLDERS = List.of("vdm", "plugin/src", "src", "docs/schema");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\d+ \\| `([^`]+)` \\| `(.+)` \\| `(\\w+Test)` \\|$");
  private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. \\*\\*");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern SCRIPT = Pattern.compile("`(\\.ci/\\w+)`");

  @Test
  void everyPlaceOfTheFieldHasWhatThePageSays() throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> rows = ROW.matcher(page).results().toList();
    List<String> missing = new ArrayList<>();
    for (MatchResult row : rows) {
      String code = row.group(2).replace("\\|", "|");
      if (filesCalled(row.group(1)).noneMatch(file -> text(file).contains(code))) {
        missing.add(row.group());
      }
    }

    assertEquals(List.of(), missing);
    assertEquals(STEP.matcher(page).results().count(), rows.size());
    assertTrue(rows.size() >= 10, "rows: " + rows.size());
  }

  @Test
  void everyTestAndScriptOfThePageExists() throws IOException {
    String page = Files.readString(PAGE);
    for (MatchResult test : TEST.matcher(page).results().toList()) {
      assertTrue(filesCalled(test.group(1) + ".java").findAny().isPresent(), test.group(1));
    }
    for (MatchResult script : SCRIPT.matcher(page).results().toList()) {
      assertTrue(Files.isExecutable(Path.of(script.group(1))), script.group(1));
    }
  }

  /** The files of that name, wherever they are. */
  private static Stream<Path> filesCalled(String name) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.endsWith(name) && !file.toString().contains("target"))
            .forEach(found::add);
      }
    }
    return found.stream();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
