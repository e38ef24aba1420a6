package io.github.ciliumvdm.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/**
 * A stretch of a text in which kubectl looks for one document, and the line that it begins with.
 * Before it reads any YAML, kubectl cuts a text at each line feed that {@code ---} follows.
 *
 * @param written how much of the text is in the file, which may end without a line feed
 */
record Piece(String text, int written, int line) {

  private static final String MARKER = "---";

  /** The pieces of a text whose first line has that number. */
  static List<Piece> of(String file, String text, int firstLine, Problems problems) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int startLine = firstLine;
    int line = firstLine;
    for (int at = 0; at < text.length(); at = behindLine(text, at), line++) {
      if (text.startsWith(MARKER, at)) {
        checkMarker(new Place(file, line, 1), text.substring(at, behindLine(text, at)), problems);
        if (at > start) {
          pieces.add(of(text.substring(start, at), startLine));
          start = behindLine(text, at);
          startLine = line + 1;
        }
      }
    }
    if (start < text.length()) {
      pieces.add(of(text.substring(start), startLine));
    }
    return pieces;
  }

  /** The place that the library means, but for one behind the file: that is its end. */
  Place place(String file, Mark mark) {
    return mark.getIndex() > written
        ? place(file, written)
        : new Place(file, line + mark.getLine(), mark.getColumn() + 1);
  }

  /** The place of a character of the piece. */
  Place place(String file, int index) {
    Place inPiece = Utf8.end(file, text.substring(0, index));
    return new Place(file, line + inPiece.line() - 1, inPiece.column());
  }

  /** Throws at a directive, such as {@code %YAML}: kubectl takes the line for a document. */
  void refuseDirective(String file, int index) {
    int first = behindComments(index);
    if (text.startsWith("%", first)) {
      throw new Unreadable(place(file, first), "kubectl rejects a directive: remove this line");
    }
  }

  /** Where a text goes on behind blanks, line ends and comments. */
  int behindComments(int index) {
    int at = index;
    while (at < text.length() && " \t\r\n#".indexOf(text.charAt(at)) >= 0) {
      at = text.charAt(at) == '#' ? behindLine(text, at) : at + 1;
    }
    return at;
  }

  /** The first tab between two places that only spaces divide from the beginning of its line. */
  int indentingTab(int start, int end) {
    for (int line = behindLine(text, start); line < end; line = behindLine(text, line)) {
      int first = line;
      while (text.startsWith(" ", first)) {
        first++;
      }
      if (first < end && text.startsWith("\t", first)) {
        return first;
      }
    }
    return -1;
  }

  private static void checkMarker(Place place, String line, Problems problems) {
    int behind = MARKER.length();
    while (behind < line.length() && " \t\r\n".indexOf(line.charAt(behind)) >= 0) {
      behind++;
    }
    if (behind < line.length() && line.charAt(behind) != '#') {
      problems.add(place, "kubectl rejects text after '---': move it to the next line");
    }
  }

  /** The text as kubectl reads it, line by line: each of them ends with a line feed alone. */
  private static Piece of(String text, int line) {
    String lines = text.replace("\r\n", "\n");
    return new Piece(lines.endsWith("\n") ? lines : lines + "\n", lines.length(), line);
  }

  private static int behindLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
