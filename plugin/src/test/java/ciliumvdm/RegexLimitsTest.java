package ciliumvdm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Go's regexp takes and refuses, asked of Go itself. */
class RegexLimitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{1000}",
        "(a{10}){100}",
        "a{1000}b{1000}",
        "(a{500}|b{500}){2}",
        "[({1000}]{1000}",
        "\\Q((a{100}){100}\\E",
        "\\({1000}",
        "(a{1000}){0}",
        "(a{1000}){1}",
        "x{2,}{"
      })
  void whatRepeatsAThousandTimesAtMostIsTaken(String expression) {
    assertTrue(RegexLimits.isAllowed(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a{10}){101}", "((a{100}){100}){100}", "(a{1,1000}){2,}", "((a){501}){2}"})
  void whatRepeatsMoreOftenIsRefused(String expression) {
    assertFalse(RegexLimits.isAllowed(expression));
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 5000})
  void groupsAreNotDeeperThanAThousand(int depth) {
    assertFalse(RegexLimits.isAllowed("(".repeat(depth) + ")".repeat(depth)));
    assertTrue(RegexLimits.isAllowed("(".repeat(900) + ")".repeat(900)));
  }

  @Test
  void whatIsTooLargeWrittenOutIsRefused() {
    assertFalse(RegexLimits.isAllowed("a{1000}".repeat(3400)));
  }
}
