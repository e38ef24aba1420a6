package io.github.ciliumvdm.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about pipelines speak of files, inputs and hooks that there are. */
class PagesTest {

  private static final Path DOCS = Path.of("docs");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
  private static final Pattern NAMED = Pattern.compile("deploy/[\\w./-]*\\w");
  private static final Pattern YAML = Pattern.compile("```yaml\n(?s:(.*?))```");

  @ParameterizedTest
  @ValueSource(strings = {"glossary.md", "pipelines.md", "scaling.md"})
  void everyFileOfAPageExists(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    List<String> links = LINK.matcher(text).results().map(match -> match.group(1)).toList();
    List<String> named = NAMED.matcher(text).results().map(MatchResult::group).toList();

    assertFalse(links.isEmpty());
    links.forEach(link -> assertTrue(Files.exists(DOCS.resolve(link).normalize()), link));
    named.forEach(file -> assertTrue(Files.exists(Path.of(file)), file));
  }

  @Test
  void pieceToCopyNamesHooksAndInputsThatThereAre() throws IOException {
    String text = Files.readString(DOCS.resolve("pipelines.md"));
    List<Object> pieces =
        YAML.matcher(text)
            .results()
            .map(match -> YamlFile.documents(match.group(1)).get(0))
            .toList();
    Object hooks = YamlFile.documents(Files.readString(Path.of(".pre-commit-hooks.yaml"))).get(0);
    Set<String> inputs =
        YamlFile.map(YamlFile.at(YamlFile.read(Path.of("action.yml")), "inputs")).keySet();

    assertEquals(3, pieces.size());
    assertEquals(
        YamlFile.at(hooks, 0, "id"), YamlFile.at(pieces.get(0), "repos", 0, "hooks", 0, "id"));
    assertTrue(inputs.containsAll(YamlFile.map(YamlFile.at(pieces.get(1), 1, "with")).keySet()));
    assertTrue(Files.exists(Path.of(YamlFile.at(pieces.get(2), "include", 0, "file").toString())));
    assertEquals(new TreeSet<>(inputs), documentedInputs(text));
  }

  private static Set<String> documentedInputs(String text) {
    String table = text.substring(text.indexOf("| input | meaning |"), text.indexOf("Outputs:"));
    Set<String> inputs = new TreeSet<>();
    table
        .lines()
        .skip(2)
        .filter(line -> line.startsWith("|"))
        .forEach(
            row ->
                Pattern.compile("`([\\w-]+)`")
                    .matcher(row.substring(0, row.indexOf("|", 1)))
                    .results()
                    .forEach(match -> inputs.add(match.group(1))));
    return inputs;
  }
}
