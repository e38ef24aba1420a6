package io.github.ciliumvdm.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Randomly;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GarbageTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "- ",
          "\n",
          "\n  ",
          "\t",
          "? ",
          "&a ",
          "*a",
          "<<: ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"",
          "'",
          "|",
          ">",
          "!!str ",
          "!x ",
          "%YAML 1.1\n",
          "%TAG ! !\n",
          "---\n",
          "...\n",
          "#",
          "0x",
          "1e9",
          "\\u00",
          "\u0085",
          "\uFEFF",
          "ä",
          "\u0000",
          ":",
          "@",
          "`",
          "~");

  @Test
  void randomBytesNeverMakeTheReaderThrow() {
    Randomly.tried(
        1000,
        random -> {
          byte[] bytes = new byte[random.nextInt(100)];
          random.nextBytes(bytes);
          YamlReader.read("t.yaml", bytes, new Problems());
          YamlReader.read("t.json", bytes, new Problems());
        });
  }

  @Test
  void randomYamlIsReadOrHasAProblem() {
    Randomly.tried(5000, random -> assertRead(text(random)));
  }

  private static void assertRead(String text) {
    Problems problems = new Problems();
    List<Node> documents = YamlReader.read("t.yaml", text, problems);
    problems.sorted().forEach(d -> assertTrue(d.place().line() >= 1 && d.place().column() >= 1));
    assertTrue(documents.stream().noneMatch(Node::isNull));
  }

  private static String text(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(31))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
