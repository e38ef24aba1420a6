package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links to Cilium's documentation lead to pages, and places on them, that it has. */
class DocLinksTest {

  private static final Path LIST = Path.of("src/test/resources/doclinks.txt");
  private static final List<Path> FOLDERS =
      List.of(Path.of("vdm"), Path.of("docs"), Path.of("src/main"), Path.of("plugin/src/main"));

  private static final Pattern ENTRY = Pattern.compile("[a-z0-9/-]+(#[a-z0-9-]+)?");
  private static final Pattern LINK =
      Pattern.compile("https://docs\\.cilium\\.io/en/[\\w.]+/([a-z0-9/-]*)(#[\\w-]+)?");

  @Test
  void everyAnchorOfTheListHasItsPageAndIsThereOnce() throws IOException {
    List<String> entries = entries();
    Set<String> different = new LinkedHashSet<>(entries);

    assertEquals(entries, List.copyOf(different));
    for (String entry : entries) {
      assertTrue(ENTRY.matcher(entry).matches(), entry);
      assertTrue(different.contains(entry.replaceFirst("#.*", "")), entry);
    }
    assertTrue(entries.size() > 200, "entries: " + entries.size());
  }

  @Test
  void everyLinkIsToAPlaceOfTheList() throws IOException {
    Set<String> known = new TreeSet<>(entries());
    Set<String> unknown = new TreeSet<>();
    int links = 0;
    for (Path file : files()) {
      for (MatchResult link : LINK.matcher(Files.readString(file)).results().toList()) {
        String page = link.group(1).replaceFirst("/$", "");
        String anchor = link.group(2) == null ? "" : link.group(2);
        if (!known.contains(page + anchor) && !known.contains(page + "/index" + anchor)) {
          unknown.add(file + ": " + link.group());
        }
        links++;
      }
    }

    assertEquals("", String.join("\n", unknown));
    assertTrue(links > 40, "links: " + links);
  }

  private static List<String> entries() throws IOException {
    try (Stream<String> lines = Files.lines(LIST)) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static List<Path> files() throws IOException {
    Set<Path> found = new TreeSet<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().matches(".*\\.(vdmsl|java|md)"))
            .filter(file -> !file.toString().contains("target"))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }
}
