package io.github.ciliumvdm.resources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern of paths: {@code *} and {@code ?} inside a name, {@code **} for any folders. */
final class Glob {

  private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|\\[[^\\]/]+\\]|.");

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The glob, in which {@code **}{@code /} also stands for no folder at all. */
  static Glob of(String text) {
    return new Glob(Pattern.compile(PART.matcher(text).replaceAll(Glob::quoted), Pattern.DOTALL));
  }

  static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> "*?[".indexOf(c) >= 0);
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String quoted(java.util.regex.MatchResult part) {
    return Matcher.quoteReplacement(expression(part.group()));
  }

  private static String expression(String part) {
    return switch (part) {
      case "**/" -> "(?:.*/)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> part.length() > 1 ? letters(part) : Pattern.quote(part);
    };
  }

  /** A choice of letters, such as {@code [a-c]} or {@code [!x]}. */
  private static String letters(String part) {
    String inner = part.substring(1, part.length() - 1);
    boolean negated = inner.startsWith("!") && inner.length() > 1;
    String choice = (negated ? inner.substring(1) : inner).replaceAll("[\\\\\\[&^]", "\\\\$0");
    try {
      String expression = (negated ? "[^/" : "[") + choice + "]";
      return Pattern.compile(expression).pattern();
    } catch (PatternSyntaxException e) {
      return Pattern.quote(part);
    }
  }
}
