package io.github.ciliumvdm.question.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "a-flow, a-flow, true",
    "a-flow, a-flow-too, false",
    "a-*, a-flow, true",
    "*flow, a-flow, true",
    "*, a flow, true",
    "a?flow, a-flow, true",
    "a?flow, aflow, false",
    "a.flow, a-flow, false",
    "a[b]\\E*, a[b]\\Ec, true"
  })
  void globMatchesWholeNames(String glob, String name, boolean matches) {
    assertEquals(matches, NamePattern.of(glob).matches(name));
  }
}
