package io.github.ciliumvdm.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.yaml, a.yaml, true",
    "*.yaml, a/b.yaml, false",
    "**/*.yaml, b.yaml, true",
    "**/*.yaml, a/b/c.yaml, true",
    "**/b, ab, false",
    "**/b, a/b, true",
    "**/**/b, b, true",
    "a/**, a/b/c, true",
    "a/**, a, false",
    "a**b, a/x/b, true",
    "?, a, true",
    "?, /, false",
    "?, 😀, true",
    "[a-c]x, bx, true",
    "[!a-c]x, bx, false",
    "[!a-c], /, false",
    "[, [, true",
    "[]x, []x, true",
    "a.b, axb, false",
    "'', '', true"
  })
  void aGlobMatchesWhatItSays(String glob, String path, boolean matches) {
    assertEquals(matches, Glob.of(glob).matches(path));
  }

  @ParameterizedTest
  @CsvSource({
    "*.yaml, a, false",
    "a/*.yaml, a, true",
    "a/*.yaml, b, false",
    "**/x.yaml, a/b, true",
    "a/**, a/b, true"
  })
  void aGlobKnowsIntoWhichFoldersItReaches(String glob, String folder, boolean reaches) {
    assertEquals(reaches, Glob.of(glob).reachesInto(folder));
  }

  @Test
  void manyStarsTakeNoLongerThanOne() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertFalse(Glob.of("*a".repeat(1000) + "*b").matches("a".repeat(3000)));
          assertFalse(Glob.of("**/".repeat(1000) + "b").matches("a/".repeat(1500) + "c"));
          assertTrue(Glob.of("**/".repeat(1000) + "b").matches("a/".repeat(1500) + "b"));
        });
  }
}
