package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages call by its name in the model, with its module, is there. */
class ModelNamesTest {

  private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w*)`([A-Za-z]\\w*)");

  @ParameterizedTest
  @ValueSource(strings = {"docs/model.md", "docs/paper.md", "docs/vdmj.md", "vdm/README.md"})
  void everyNameOfAPageIsInTheModel(String page) throws IOException {
    List<ModelText.Module> modules = ModelText.modules();
    TreeSet<String> unknown = new TreeSet<>();
    List<MatchResult> names = NAME.matcher(Files.readString(Path.of(page))).results().toList();
    for (MatchResult name : names) {
      if (modules.stream()
          .noneMatch(
              module -> module.name().equals(name.group(1)) && module.defines(name.group(2)))) {
        unknown.add(name.group());
      }
    }

    assertTrue(!names.isEmpty(), page);
    assertEquals("[]", unknown.toString());
  }
}
