package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of every page leads to a file that is there, and to a heading that it has. */
class LinksTest {

  private static final List<String> FOLDERS = List.of("docs", "vdm", "scenarios");
  private static final Path CONFORMANCE = Path.of("src/test/resources/conformance/README.md");
  private static final Path INDEX = Path.of("docs/README.md");

  private static final Pattern CODE = Pattern.compile("(?m)^( *)```(?s:.*?)\n\\1```|`[^`\n]+`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      for (MatchResult link : links(page)) {
        Path folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
        Path target = link.group(1).isEmpty() ? page : folder.resolve(link.group(1)).normalize();
        if (!Files.exists(target)
            || (link.group(2) != null && !anchors(target).contains(link.group(2)))) {
          broken.add(page + ": " + link.group());
        }
        links++;
      }
    }

    assertEquals(List.of(), broken);
    assertTrue(links > 100, "links: " + links);
  }

  @Test
  void everyPageIsInTheIndex() throws IOException {
    List<Path> listed = new ArrayList<>(List.of(INDEX));
    for (MatchResult link : links(INDEX)) {
      listed.add(Path.of("docs").resolve(link.group(1)).normalize());
    }
    List<Path> forgotten =
        pages().stream()
            .filter(page -> !listed.contains(page))
            .filter(page -> !page.toString().matches("docs/decisions/\\d.*"))
            .toList();

    assertEquals(List.of(), forgotten);
  }

  private static List<MatchResult> links(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page)).replaceAll("code");
    return LINK.matcher(text).results().toList();
  }

  /** The anchors that headings have on GitHub. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toList());
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(CONFORMANCE));
    try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
      files.map(Path::getFileName).filter(LinksTest::isPage).forEach(pages::add);
    }
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(LinksTest::isPage)
            .filter(file -> !file.toString().contains("target"))
            .forEach(pages::add);
      }
    }
    return pages.stream().sorted().toList();
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }
}
