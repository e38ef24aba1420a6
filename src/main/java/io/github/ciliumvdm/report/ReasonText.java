package io.github.ciliumvdm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reasons in words. */
final class ReasonText {

  private static final int INDENT = 6;
  private static final int NAMES = "nearest".length();

  private static final Map<String, String> PHRASES =
      Map.of(
          "allow", "by",
          "deny", "by",
          "default-deny", "nothing allows it, closed by",
          "not-enforced", "no policy closes this direction",
          "not-policed", "Cilium does not police this peer");

  private ReasonText() {}

  /** What a side says, a line for each of its reasons. */
  static List<String> of(String name, Side side) {
    List<String> lines = new ArrayList<>();
    for (Reason reason : side.reasons()) {
      boolean first = lines.isEmpty();
      lines.add(line(first ? name : "", first ? side.verdict().toString() : "", reason));
    }
    return lines;
  }

  /** The element that came nearest to deciding otherwise. */
  static String of(Nearest nearest, FlowReport flow) {
    String covers =
        nearest.lacks().equals("peer")
            ? "covers the traffic but not the peer"
            : "covers the peer but not " + FlowText.traffic(flow.line());
    return " ".repeat(INDENT)
        + "nearest  "
        + name(nearest.element())
        + " "
        + covers
        + place(nearest.element());
  }

  private static String line(String name, String verdict, Reason reason) {
    String start = Text.padded(name, NAMES) + "  " + Text.padded(verdict, NAMES) + "  ";
    String phrase = PHRASES.getOrDefault(reason.kind(), reason.kind());
    return " ".repeat(INDENT)
        + start
        + reason.element().map(element -> phrase + " " + element(element)).orElse(phrase);
  }

  private static String element(Element element) {
    return name(element) + place(element);
  }

  private static String name(Element element) {
    return element.rule() + " of " + element.kind() + " " + element.policy();
  }

  private static String place(Element element) {
    return "  " + element.place().file() + ":" + element.place().line();
  }
}
