package io.github.ciliumvdm.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text for the YAML library's scanner. The library's own source copies what it has read of a
 * scalar again and again, so that long ones take quadratic time; this one copies nothing.
 */
final class TextSource extends StreamReader {

  private static final int[] NO_SNIPPET = {};
  private static final String LINE_ENDS = "\n\u0085\u2028\u2029";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char[] text;
  private int index;
  private int line;
  private int column;

  TextSource(String text) {
    super("");
    this.text = text.toCharArray();
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int ahead) {
    return index + ahead < text.length ? text[index + ahead] : '\0';
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int end = Math.min(index + length, text.length); index < end; ) {
      char passed = text[index++];
      if (endsLine(passed)) {
        line++;
        column = 0;
      } else {
        move(passed);
      }
    }
  }

  @Override
  public String prefix(int length) {
    return new String(text, index, Math.min(length, text.length - index));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    for (int i = 0; i < prefix.length(); i++) {
      move(prefix.charAt(i));
    }
    index += prefix.length();
    return prefix;
  }

  @Override
  public Mark getMark() {
    return new Mark("", index, line, column, NO_SNIPPET, 0);
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getDocumentIndex() {
    return 0;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }

  private boolean endsLine(char passed) {
    return LINE_ENDS.indexOf(passed) >= 0
        || (passed == '\r' && index < text.length && text[index] != '\n');
  }

  /** Columns count characters, not the halves that Java makes of some, and no mark at the start. */
  private void move(char passed) {
    if (!Character.isLowSurrogate(passed) && !(passed == BYTE_ORDER_MARK && index <= 1)) {
      column++;
    }
  }
}
