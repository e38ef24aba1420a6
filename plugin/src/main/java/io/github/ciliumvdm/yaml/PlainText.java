package io.github.ciliumvdm.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
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

  /** None of these words has more letters. */
  private static final int LONGEST_WORD = 5;

  private static final Pattern INTEGER =
      Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private static final Set<String> NO_NUMBERS =
      Set.of(
          ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf",
          "+.Inf", "+.INF");

  private static final Pattern MISPLACED = Pattern.compile("(?<![0-9])_|_(?![0-9])");

  /** What every number begins with: most texts do not. */
  private static final String FIRST_OF_NUMBERS = "+-.0123456789";

  /** From here on, a double no longer tells neighbouring whole numbers apart. */
  private static final double EXACT = 1L << 53;

  /** The whole numbers of Go: 64 bits, with a sign or, where none is written, without. */
  private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(63).negate();

  private static final BigInteger GREATEST = BigInteger.ONE.shiftLeft(64);

  /** More digits than those have in any base, without leading zeros. */
  private static final int MOST_DIGITS = 64;

  private PlainText() {}

  static Shape shape(String text) {
    return text.length() > LONGEST_WORD ? numberOrString(text) : shapeOfFew(text);
  }

  private static Shape shapeOfFew(String text) {
    if (NULLS.contains(text)) {
      return Shape.NULL;
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return Shape.BOOLEAN;
    }
    return numberOrString(text);
  }

  static boolean truth(String text) {
    return TRUE.contains(text);
  }

  /** What YAML calls a number and JSON cannot say. */
  static boolean isNoNumber(String text) {
    return NO_NUMBERS.contains(text);
  }

  /** Whether a number is written as a whole one, and not as a fraction such as 80.0. */
  static boolean isWhole(String text) {
    return whole(withoutUnderscores(text)).isPresent();
  }

  /** Whether a number is written as a whole one that kubectl keeps to the last digit in a key. */
  static boolean isExact(String text) {
    return whole(withoutUnderscores(text)).filter(value -> value.bitLength() < 64).isPresent();
  }

  static BigInteger integer(String text) {
    String digits = withoutUnderscores(text);
    return whole(digits)
        .orElseGet(() -> new BigDecimal(Double.parseDouble(digits)).toBigIntegerExact());
  }

  private static Shape numberOrString(String text) {
    if (FIRST_OF_NUMBERS.indexOf(text.charAt(0)) < 0) {
      return Shape.STRING;
    }
    if (isNoNumber(text)) {
      return Shape.FRACTION;
    }
    String digits = withoutUnderscores(text);
    if (whole(digits).isPresent()) {
      return Shape.INTEGER;
    }
    return NUMBER.matcher(digits).matches() ? fraction(Double.parseDouble(digits)) : Shape.STRING;
  }

  /** The value of a whole number, unless it is too large for Go. */
  private static Optional<BigInteger> whole(String digits) {
    return INTEGER.matcher(digits).matches()
        ? signed(digits).filter(value -> fits(value, digits))
        : Optional.empty();
  }

  private static boolean fits(BigInteger value, String digits) {
    BigInteger limit = digits.startsWith("+") ? LEAST.negate() : GREATEST;
    return value.compareTo(LEAST) >= 0 && value.compareTo(limit) < 0;
  }

  /** On its way through JSON, a whole fraction loses its point: 80.0 becomes 80. */
  private static Shape fraction(double value) {
    if (Double.isInfinite(value)) {
      return Shape.STRING;
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
    return whole ? Shape.INTEGER : Shape.FRACTION;
  }

  /** Go allows an underscore anywhere, but behind a leading point only between digits. */
  private static String withoutUnderscores(String text) {
    boolean numeric =
        text.startsWith(".")
            ? !MISPLACED.matcher(text).find()
            : !text.isEmpty() && FIRST_OF_NUMBERS.indexOf(text.charAt(0)) >= 0;
    return numeric ? text.replace("_", "") : text;
  }

  private static Optional<BigInteger> signed(String digits) {
    if (digits.startsWith("-")) {
      return unsigned(digits.substring(1)).map(BigInteger::negate);
    }
    return unsigned(digits.startsWith("+") ? digits.substring(1) : digits);
  }

  private static Optional<BigInteger> unsigned(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return inBase(10, digits);
    }
    return switch (digits.substring(0, 2).toLowerCase(Locale.ROOT)) {
      case "0x" -> inBase(16, digits.substring(2));
      case "0b" -> inBase(2, digits.substring(2));
      case "0o" -> inBase(8, digits.substring(2));
      default -> inBase(8, digits);
    };
  }

  private static Optional<BigInteger> inBase(int base, String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    String significant = digits.substring(zeros);
    return significant.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(new BigInteger(significant, base));
  }
}
