package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.ast.lex.LexComment;
import com.fujitsu.vdmj.ast.lex.LexCommentList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VDM's comments as Java's. */
final class Javadoc {

  private Javadoc() {}

  /** The comment that stands right before a definition, with a line feed after it; or nothing. */
  static String of(@Nullable LexCommentList comments) {
    return of(comments, "");
  }

  /** The same, or other words where there is none. */
  static String of(@Nullable LexCommentList comments, String otherwise) {
    List<String> lines = new ArrayList<>();
    if (comments != null) {
      int next = 0;
      for (LexComment comment : comments) {
        if (comment.location.startLine > next) {
          lines.clear(); // what stood before belongs to something else, such as a field
        }
        String[] written = comment.comment.split("\n", -1);
        for (String line : written) {
          lines.add(withoutMarks(line));
        }
        next = comment.location.startLine + written.length;
      }
    }
    while (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    if (lines.isEmpty() && !otherwise.isEmpty()) {
      lines.add(otherwise);
    }
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("/**\n");
    String paragraph = "";
    for (String line : lines) {
      text.append(" * ").append(line.isEmpty() ? "" : paragraph).append(escaped(line)).append('\n');
      paragraph = line.isEmpty() ? "<p>" : "";
    }
    return text.append(" */\n").toString();
  }

  /** The text of a line: without the stars of a block, and of a link only its address. */
  private static String withoutMarks(String line) {
    String text = line.strip().replaceFirst("^\\*+ ?", "").strip();
    return text.replaceFirst("^@DocLink\\(\"(.*)\"\\)$", "$1");
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;")
        .replace("{", "&#123;");
  }
}
