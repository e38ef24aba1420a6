package io.github.ciliumvdm.report;

import java.util.ArrayList;
import java.util.List;

/** Numbers of tests as a text: ranges, such as {@code 1-120,140,143-150}. */
final class TestNumbers {

  private TestNumbers() {}

  /** The numbers of tests, which are in ascending order. */
  static String text(List<Test> tests) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    while (first < tests.size()) {
      int last = first;
      while (last + 1 < tests.size() && number(tests, last + 1) == number(tests, last) + 1) {
        last++;
      }
      ranges.add(number(tests, first) + (first == last ? "" : "-" + number(tests, last)));
      first = last + 1;
    }
    return String.join(",", ranges);
  }

  /**
   * The numbers that a text means.
   *
   * @throws NumberFormatException if it is not such a text
   */
  static List<Integer> parse(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = Integer.parseInt(range.substring(dash + 1));
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static int number(List<Test> tests, int index) {
    return tests.get(index).number();
  }
}
