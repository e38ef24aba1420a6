package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records of decisions have their form, and that about libraries has those of the build. */
class DecisionsTest {

  private static final Path FOLDER = Path.of("docs/decisions");
  private static final Pattern HEAD = Pattern.compile("(?m)^#+ .*");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(?s:.*?)<artifactId>(.*?)</artifactId>");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");

  @Test
  void everyRecordHasItsFormAndIsListed() throws IOException {
    String index = Files.readString(FOLDER.resolve("README.md"));
    List<Path> records = records();
    for (Path record : records) {
      String text = Files.readString(record);
      int number = Integer.parseInt(record.getFileName().toString().substring(0, 4));
      List<String> heads = HEAD.matcher(text).results().map(head -> head.group()).toList();
      String title = heads.get(0).replaceFirst("# " + number + "\\. ", "");

      assertEquals(List.of("## Context", "## Decision", "## Consequences"), heads.subList(1, 4));
      assertEquals(4, heads.size(), record::toString);
      assertTrue(
          index.contains("| %d | [%s](%s) |".formatted(number, title, record.getFileName())),
          record::toString);
    }
    assertTrue(records.size() >= 9, records::toString);
  }

  @Test
  void librariesAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    String managed =
        build.substring(
            build.indexOf("<dependencyManagement>"),
            build.indexOf("<!-- Test -->", build.indexOf("<dependencyManagement>")));
    TreeSet<String> used =
        DEPENDENCY
            .matcher(managed)
            .results()
            .map(dependency -> dependency.group(1))
            .filter(artifact -> !artifact.startsWith("cilium-vdm"))
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> told =
        ROW.matcher(Files.readString(FOLDER.resolve("0006-few-libraries.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(used, told);
  }

  private static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
          .sorted()
          .toList();
    }
  }
}
