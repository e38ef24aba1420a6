package io.github.ciliumvdm.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariablesTest {

  private static final int MEBIBYTE = 1 << 20;

  private final Variables variables = new Variables(Map.of("A", "x".repeat(MEBIBYTE)));

  @Test
  void aTextIsNoLongerWithValuesThanAnApiServerTakes() {
    assertEquals(2 * MEBIBYTE, in(1, "${A}${A}").orElseThrow().length());
    assertEquals(Optional.empty(), in(2, "${A}${A}${A}"));
    assertEquals(
        List.of("2:1 with the values of its variables, this text is longer than 2 MiB"),
        problems());
  }

  @Test
  void manyTextsAreNoLongerWithValuesThanAFileMayBe() {
    for (int line = 1; line <= 64; line++) {
      assertEquals(MEBIBYTE, in(line, "${A}").orElseThrow().length());
    }
    assertEquals(Optional.empty(), in(65, "${A}"));
    assertEquals(Optional.empty(), in(66, "${A}"));
    assertEquals(2, variables.wanted());
    assertEquals(
        List.of("65:1 up to here, variables make more than 64 MiB of text: use shorter values"),
        problems());
  }

  private Optional<String> in(int line, String text) {
    return variables.in(new Scalar(new Place("t.yaml", line, 1), text, Shape.STRING));
  }

  private List<String> problems() {
    Problems problems = new Problems();
    variables.check(problems);
    return problems.sorted().stream().map(VariablesTest::said).toList();
  }

  private static String said(Diagnostic problem) {
    return problem.place().line() + ":" + problem.place().column() + " " + problem.message();
  }
}
