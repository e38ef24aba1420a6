package io.github.ciliumvdm.compiler;

/** Java's literals. */
final class Literals {

  private Literals() {}

  /** A text, quoted. */
  static String text(String value) {
    StringBuilder literal = new StringBuilder("\"");
    value.chars().forEach(character -> literal.append(escaped((char) character, '"')));
    return literal.append('"').toString();
  }

  /** A character, quoted. */
  static String character(char value) {
    return "'" + escaped(value, '\'') + "'";
  }

  /** A whole number. */
  static String number(long value) {
    return value == (int) value ? Long.toString(value) : value + "L";
  }

  private static String escaped(char character, char quote) {
    if (character == '\\' || character == quote) {
      return "\\" + character;
    }
    return switch (character) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default ->
          character >= ' ' && character < 127
              ? String.valueOf(character)
              : String.format("\\u%04x", (int) character);
    };
  }
}
