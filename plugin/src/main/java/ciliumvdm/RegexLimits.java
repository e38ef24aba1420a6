package ciliumvdm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a regular expression makes of itself: how often it repeats, how large it is when all is
 * written out, and how deep its groups are. Go has limits for these, RE2/J has none.
 */
final class RegexLimits {

  private static final int MOST_REPETITIONS = 1000;
  private static final int DEEPEST = 1000;
  private static final long LARGEST = 3_355_443;

  /**
   * One element of an expression; what is in classes and quotes is never a group. What is not
   * closed goes on to the end, so that no character is looked at again and again.
   */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?s)\\\\Q.*?(?:\\\\E|\\z)|\\\\.|\\[\\^?\\]?(?:\\\\.|\\[:\\^?\\w{0,10}:\\]|[^\\]\\\\])*+(?:\\]|\\z)"
              + "|(?<count>\\{(?<least>\\d{1,9})(?<comma>,(?<most>\\d{0,9}))?\\})|.");

  /** What one part comes to: its nested repetitions multiplied, and its length written out. */
  private record Part(long repetitions, long size) {

    static final Part NOTHING = new Part(1, 0);

    Part and(Part next) {
      return new Part(Math.max(repetitions, next.repetitions), bounded(size + next.size));
    }

    Part times(long count) {
      return count == 0
          ? new Part(1, size)
          : new Part(bounded(repetitions * count), bounded(Math.max(1, size) * count));
    }

    boolean isAllowed() {
      return repetitions <= MOST_REPETITIONS && size <= LARGEST;
    }

    private static long bounded(long number) {
      return Math.min(number, LARGEST + 1);
    }
  }

  private final Deque<Part> around = new ArrayDeque<>();
  private Part before = Part.NOTHING;
  private Part last = Part.NOTHING;

  private RegexLimits() {}

  /** Whether Go would take the expression, as far as its extent is concerned. */
  static boolean isAllowed(String expression) {
    RegexLimits extent = new RegexLimits();
    Matcher elements = ELEMENT.matcher(expression);
    while (elements.find()) {
      extent.add(elements);
      if (extent.around.size() > DEEPEST || !extent.whole().isAllowed()) {
        return false;
      }
    }
    return true;
  }

  private void add(Matcher element) {
    if (element.group("count") != null) {
      last = last.times(count(element));
    } else if (element.group().equals("(")) {
      around.push(whole());
      before = Part.NOTHING;
      last = Part.NOTHING;
    } else if (element.group().equals(")") && !around.isEmpty()) {
      Part group = whole();
      before = around.pop();
      last = group;
    } else {
      before = whole();
      last = new Part(1, element.group().length());
    }
  }

  private Part whole() {
    return before.and(last);
  }

  private static long count(Matcher element) {
    String most = element.group("most");
    return Long.parseLong(most == null || most.isEmpty() ? element.group("least") : most);
  }
}
