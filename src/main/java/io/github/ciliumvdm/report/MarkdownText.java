package io.github.ciliumvdm.report;

import io.github.ciliumvdm.text.Printable;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pieces that reports in GitHub's and GitLab's Markdown are made of. */
final class MarkdownText {

  /** What could be markup, a mention, a link or an emoji, anywhere in a line. */
  private static final Pattern MARKUP = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,()/%=-]");

  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** A text of any kind, as nothing but text, in one line. */
  static String plain(String text) {
    return MARKUP
        .matcher(Printable.line(text))
        .replaceAll(mark -> "&#" + mark.group().codePointAt(0) + ";");
  }

  static String code(String text) {
    return "<code>" + plain(text) + "</code>";
  }

  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Text that is shown as it is, in a fence that none of its lines can close. */
  static String block(String text) {
    int longest =
        TICKS
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + Printable.of(text).replace("\r", "\\r") + "\n" + fence + "\n";
  }

  /** Text that opens by a click on its headline. */
  static String details(String headline, String block) {
    return "<details><summary>" + headline + "</summary>\n\n" + block + "\n</details>\n";
  }

  static String mark(boolean good) {
    return good ? "✅" : "❌";
  }
}
