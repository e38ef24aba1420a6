package io.github.ciliumvdm.vdm;

import java.util.Iterator;

/**
 * Writes a value: on one line if it fits, else one item a line. No line begins with anything but
 * blanks and a value or its label, so none is a directive to VDMJ's readers.
 */
public final class Layout {

  private static final int COLUMNS = 100;
  private static final int INDENT = 2;

  private final StringBuilder text = new StringBuilder();

  private Layout() {}

  /** The text of a value by itself. */
  public static String of(Vdm value) {
    return of(value, 0, 0);
  }

  /** The text of a value that begins in some column (from 0) of a line indented by some less. */
  public static String of(Vdm value, int column, int indent) {
    Layout layout = new Layout();
    layout.write(value, column, indent);
    return layout.text.toString();
  }

  /** The text of a value on one line, however long. */
  public static String flat(Vdm value) {
    Layout layout = new Layout();
    layout.writeFlat(Parts.of(value), Integer.MAX_VALUE);
    return layout.text.toString();
  }

  private void write(Vdm value, int column, int indent) {
    Parts parts = Parts.of(value);
    int start = text.length();
    // One column is left for the comma or the bracket that follows.
    boolean fits = writeFlat(parts, start + COLUMNS - 1 - column);
    if (!fits && !parts.items().isEmpty()) {
      text.setLength(start);
      writeItems(parts, indent);
    }
  }

  private void writeItems(Parts parts, int indent) {
    text.append(parts.open());
    int inner = indent + INDENT;
    Iterator<Parts.Item> items = parts.items().iterator();
    while (items.hasNext()) {
      Parts.Item item = items.next();
      startLine(inner).append(item.before());
      write(item.value(), inner + item.before().length(), inner);
      text.append(items.hasNext() ? "," : "");
    }
    startLine(indent).append(parts.close());
  }

  private StringBuilder startLine(int indent) {
    return text.append('\n').append(" ".repeat(indent));
  }

  /** Writes on one line, giving up once the text is longer than the limit. */
  private boolean writeFlat(Parts parts, int limit) {
    text.append(parts.open());
    String separator = "";
    for (Parts.Item item : parts.items()) {
      text.append(separator).append(item.before());
      separator = ", ";
      if (text.length() > limit || !writeFlat(Parts.of(item.value()), limit)) {
        return false;
      }
    }
    return text.append(parts.close()).length() <= limit;
  }
}
