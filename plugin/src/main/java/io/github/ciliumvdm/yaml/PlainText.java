package io.github.ciliumvdm.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of unquoted scalars, as kubectl's YAML library has them: those of YAML 1.1 (a bare
 * {@code yes} is a boolean, {@code 010} is eight) without its base 60 numbers.
 */
final class PlainText {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");

  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");

  private static final Pattern INTEGER =
      Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private static final Pattern NO_NUMBER =
      Pattern.compile("\\.(nan|NaN|NAN)|[-+]?\\.(inf|Inf|INF)");

  /** What every number begins with: most texts do not. */
  private static final String FIRST_OF_NUMBERS = "+-.0123456789";

  /** From here on, a double no longer tells neighbouring whole numbers apart. */
  private static final double EXACT = 1L << 53;

  private static final int LONGEST = 100;

  private PlainText() {}

  static Shape shape(String text) {
    if (NULLS.contains(text)) {
      return Shape.NULL;
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return Shape.BOOLEAN;
    }
    return text.length() > LONGEST ? Shape.STRING : numberOrString(text);
  }

  static boolean truth(String text) {
    return TRUE.contains(text);
  }

  static BigInteger integer(String text) {
    String digits = withoutUnderscores(text);
    return INTEGER.matcher(digits).matches()
        ? signed(digits)
        : new BigDecimal(Double.parseDouble(digits)).toBigIntegerExact();
  }

  private static Shape numberOrString(String text) {
    if (FIRST_OF_NUMBERS.indexOf(text.charAt(0)) < 0) {
      return Shape.STRING;
    }
    if (NO_NUMBER.matcher(text).matches()) {
      return Shape.FRACTION;
    }
    String digits = withoutUnderscores(text);
    if (INTEGER.matcher(digits).matches()) {
      return Shape.INTEGER;
    }
    return NUMBER.matcher(digits).matches() ? fraction(Double.parseDouble(digits)) : Shape.STRING;
  }

  /** On its way through JSON, a whole fraction loses its point: 80.0 becomes 80. */
  private static Shape fraction(double value) {
    if (Double.isInfinite(value)) {
      return Shape.STRING;
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
    return whole ? Shape.INTEGER : Shape.FRACTION;
  }

  private static String withoutUnderscores(String text) {
    boolean numeric = !text.isEmpty() && "+-0123456789".indexOf(text.charAt(0)) >= 0;
    return numeric ? text.replace("_", "") : text;
  }

  private static BigInteger signed(String digits) {
    if (digits.startsWith("-")) {
      return unsigned(digits.substring(1)).negate();
    }
    return unsigned(digits.startsWith("+") ? digits.substring(1) : digits);
  }

  private static BigInteger unsigned(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return new BigInteger(digits);
    }
    return switch (digits.substring(0, 2).toLowerCase(Locale.ROOT)) {
      case "0x" -> new BigInteger(digits.substring(2), 16);
      case "0b" -> new BigInteger(digits.substring(2), 2);
      case "0o" -> new BigInteger(digits.substring(2), 8);
      default -> new BigInteger(digits, 8);
    };
  }
}
