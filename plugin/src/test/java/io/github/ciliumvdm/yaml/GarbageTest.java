package io.github.ciliumvdm.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Property
  void randomBytesNeverMakeTheReaderThrow(@ForAll byte[] bytes) {
    YamlReader.read("t.yaml", bytes, new Problems());
    YamlReader.read("t.json", bytes, new Problems());
  }

  @Property(tries = 5000)
  void randomYamlIsReadOrHasAProblem(@ForAll("texts") String text) {
    Problems problems = new Problems();
    List<Node> documents = YamlReader.read("t.yaml", text, problems);
    problems.sorted().forEach(d -> assertTrue(d.place().line() >= 1 && d.place().column() >= 1));
    assertTrue(documents.stream().noneMatch(Node::isNull));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }
}
