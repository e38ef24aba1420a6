package io.github.ciliumvdm.yaml;

import java.util.BitSet;
import java.util.Map;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * What is read differently by kubectl, where it divides documents, by its YAML library, and by
 * ours: line ends other than a line feed, escaped halves of characters, and some neighbours of
 * scalars. Whether they matter depends on the quotes around them.
 */
final class Doubts {

  private static final String AS_LINE_END = " is a line break for some tools only: use a line feed";

  private static final Map<Character, String> DOUBTFUL =
      Map.of(
          '\r', "a carriage return" + AS_LINE_END,
          '\u0085', "the character U+0085" + AS_LINE_END,
          '\u2028', "the character U+2028" + AS_LINE_END,
          '\u2029', "the character U+2029" + AS_LINE_END);

  private final String file;
  private final Piece piece;
  private final BitSet characters = new BitSet();
  private final BitSet halves = new BitSet();

  /** The doubts about a piece, in which every character may stand in YAML. */
  Doubts(String file, Piece piece) {
    this.file = file;
    this.piece = piece;
    String text = piece.text();
    if (text.startsWith("\uFEFF\uFEFF")) {
      throw new Unreadable(piece.place(file, 1), "a second byte order mark: remove it");
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        i += consider(text, i);
      }
    }
  }

  /** Takes note of a scalar. */
  void settle(ScalarEvent scalar, Problems problems) {
    int start = scalar.getStartMark().getIndex();
    int end = scalar.getEndMark().getIndex();
    switch (scalar.getScalarStyle()) {
      case PLAIN -> settlePlain(start, end, problems);
      case SINGLE_QUOTED -> characters.clear(start, end);
      case DOUBLE_QUOTED -> settleEscaped(start, end, problems);
      case LITERAL, FOLDED -> settleBlock(start, scalar.getValue(), problems);
      default -> throw new IllegalStateException(scalar.toString());
    }
  }

  /** In a flow, a colon ends a plain scalar only for us if no blank is behind it. */
  private void settlePlain(int start, int end, Problems problems) {
    int next = piece.behindComments(end);
    if (piece.text().startsWith(":", next) && piece.behindComments(next + 1) == next + 1) {
      problems.add(piece.place(file, next), "a space is missing after the ':'");
    }
    int tab = piece.indentingTab(start, next);
    if (tab >= 0) {
      problems.add(piece.place(file, tab), "tabs are not allowed for indentation: use spaces");
    }
  }

  private void settleEscaped(int start, int end, Problems problems) {
    characters.clear(start, end);
    int half = halves.nextSetBit(start);
    if (half >= 0 && half < end) {
      problems.add(
          piece.place(file, half),
          "kubectl rejects an escaped half of a character: write the character itself");
    }
  }

  private void settleBlock(int start, String value, Problems problems) {
    if (value.replace("\n", "").startsWith("\t")) {
      problems.add(
          piece.place(file, start), "kubectl rejects a block scalar that begins with a tab");
    }
  }

  /** Reports the first line end before an index that no quotes hold. */
  void report(int end, Problems problems) {
    int first = characters.nextSetBit(0);
    if (first >= 0 && first < end) {
      String doubt = DOUBTFUL.get(piece.text().charAt(first));
      problems.add(piece.place(file, first), String.valueOf(doubt));
    }
  }

  /** Is it one of the characters that most texts are made of? About them there is no doubt. */
  private static boolean isPlain(char character) {
    return (character >= ' ' && character < '\u007F' && character != '\\') || character == '\n';
  }

  /** Looks at a character that is not plain; how many behind it belong to it. */
  private int consider(String text, int index) {
    char character = text.charAt(index);
    if (character == '\\') {
      halves.set(index, beginsHalf(text, index));
      return text.startsWith("\\", index + 1) ? 1 : 0;
    }
    if (character == '\r' ? !text.startsWith("\n", index + 1) : DOUBTFUL.containsKey(character)) {
      characters.set(index);
    }
    if (Character.isHighSurrogate(character)) {
      return 1;
    }
    if (!StreamReader.isPrintable(character)) {
      throw new Unreadable(piece.place(file, index), "a control character is not allowed here");
    }
    return 0;
  }

  private static boolean beginsHalf(String text, int index) {
    int digits = text.startsWith("\\U0000", index) ? index + 6 : index + 2;
    return (digits == index + 6 || text.startsWith("\\u", index))
        && text.regionMatches(true, digits, "d", 0, 1)
        && digits + 1 < text.length()
        && "89abcdefABCDEF".indexOf(text.charAt(digits + 1)) >= 0;
  }
}
