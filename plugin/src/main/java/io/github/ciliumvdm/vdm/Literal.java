package io.github.ciliumvdm.vdm;

/**
 * String literals in ASCII. What is no printable ASCII becomes an escape, so that no literal ever
 * breaks a line or depends on an encoding.
 */
final class Literal {

  private Literal() {}

  static String of(String characters) {
    StringBuilder result = new StringBuilder(characters.length() + 2).append('"');
    characters.chars().forEach(c -> append(result, (char) c));
    return result.append('"').toString();
  }

  private static void append(StringBuilder result, char c) {
    switch (c) {
      case '"' -> result.append("\\\"");
      case '\\' -> result.append("\\\\");
      case '\n' -> result.append("\\n");
      case '\t' -> result.append("\\t");
      case '\r' -> result.append("\\r");
      default -> appendOther(result, c);
    }
  }

  private static void appendOther(StringBuilder result, char c) {
    if (c >= ' ' && c <= '~') {
      result.append(c);
    } else {
      result
          .append("\\u")
          .append(hex(c >> 12))
          .append(hex(c >> 8))
          .append(hex(c >> 4))
          .append(hex(c));
    }
  }

  private static char hex(int digit) {
    return Character.forDigit(digit & 0xF, 16);
  }
}
