package io.github.ciliumvdm.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers of tests as a text: ranges, such as {@code 1-120,140,143-150}. */
final class TestNumbers {

  private TestNumbers() {}

  /** The numbers of tests, which are in ascending order. */
  static String text(List<TestReport> tests) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    while (first < tests.size()) {
      int last = first;
      while (last + 1 < tests.size()
          && number(tests, last + 1).equals(number(tests, last).add(BigInteger.ONE))) {
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
   * @param most no more than these and one are given: more are too many
   * @throws NumberFormatException if it is not such a text
   */
  static List<BigInteger> parse(String text, int most) {
    List<BigInteger> numbers = new ArrayList<>();
    for (String range : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int dash = range.indexOf('-');
      BigInteger first = number(dash < 0 ? range : range.substring(0, dash));
      BigInteger last = number(range.substring(dash + 1));
      if (last.compareTo(first) < 0) {
        throw new NumberFormatException(range);
      }
      for (BigInteger number = first;
          number.compareTo(last) <= 0 && numbers.size() <= most;
          number = number.add(BigInteger.ONE)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static BigInteger number(List<TestReport> tests, int index) {
    return tests.get(index).number();
  }

  private static BigInteger number(String text) {
    if (!text.matches("[1-9][0-9]{0,999}")) {
      throw new NumberFormatException(text);
    }
    return new BigInteger(text);
  }
}
