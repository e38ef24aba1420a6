package io.github.ciliumvdm.resources;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} and {@code ?} inside a name, {@code **} for any folders. It is
 * matched as an automaton, all possible ways at once, in time that grows with the path alone.
 */
final class Glob {

  private static final Pattern PART =
      Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|\\[[^\\]/]+\\]|.", Pattern.DOTALL);

  /** A part of the pattern: which characters it takes, and whether it takes one or any number. */
  private record Part(IntPredicate takes, boolean many) {}

  /** Where folders begin: there may be none. */
  private static final Part FOLDERS = new Part(c -> false, true);

  private static final Part NAME = new Part(c -> c != '/', true);
  private static final int LENGTH_OF_FOLDERS = 3;

  private static final Part PATH = new Part(c -> true, true);

  private final List<Part> parts = new ArrayList<>();

  private Glob() {}

  /** The glob, in which {@code **}{@code /} also stands for no folder at all. */
  static Glob of(String text) {
    Glob glob = new Glob();
    PART.matcher(text).results().map(MatchResult::group).forEach(glob::add);
    return glob;
  }

  static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> "*?[".indexOf(c) >= 0);
  }

  boolean matches(String path) {
    return after(path).get(parts.size());
  }

  /** Whether the glob may match something in a folder. */
  boolean reachesInto(String folder) {
    return !after(folder + "/").isEmpty();
  }

  private void add(String part) {
    switch (part) {
      case "**/" -> {
        parts.add(FOLDERS);
        parts.add(PATH);
        parts.add(one(c -> c == '/'));
      }
      case "**" -> parts.add(PATH);
      case "*" -> parts.add(NAME);
      case "?" -> parts.add(one(c -> c != '/'));
      default -> addText(part);
    }
  }

  private void addText(String part) {
    if (part.codePointCount(0, part.length()) > 1) {
      letters(part).ifPresentOrElse(parts::add, () -> part.codePoints().forEach(this::addLetter));
    } else {
      addLetter(part.codePointAt(0));
    }
  }

  private void addLetter(int letter) {
    parts.add(one(c -> c == letter));
  }

  /** The places in the pattern that may be reached with a text: so many parts are behind them. */
  private BitSet after(String text) {
    BitSet places = new BitSet();
    places.set(0);
    passOver(places);
    for (int i = 0; i < text.length() && !places.isEmpty(); ) {
      int character = text.codePointAt(i);
      places = after(places, character);
      i += Character.charCount(character);
    }
    return places;
  }

  private BitSet after(BitSet places, int character) {
    BitSet next = new BitSet();
    places.stream()
        .filter(i -> i < parts.size() && parts.get(i).takes().test(character))
        .forEach(i -> next.set(parts.get(i).many() ? i : i + 1));
    passOver(next);
    return next;
  }

  /** Adds the places behind parts that may take nothing. */
  private void passOver(BitSet places) {
    for (int i = places.nextSetBit(0); i >= 0 && i < parts.size(); i = places.nextSetBit(i + 1)) {
      if (parts.get(i).many()) {
        places.set(i + 1);
      }
      if (parts.get(i).equals(FOLDERS)) {
        places.set(i + LENGTH_OF_FOLDERS);
      }
    }
  }

  private static Part one(IntPredicate takes) {
    return new Part(takes, false);
  }

  /** A choice of letters, such as {@code [a-c]} or {@code [!x]}; none if Java knows none such. */
  private static Optional<Part> letters(String part) {
    String inner = part.substring(1, part.length() - 1);
    boolean negated = inner.startsWith("!") && inner.length() > 1;
    String choice = (negated ? inner.substring(1) : inner).replaceAll("[\\\\\\[&^]", "\\\\$0");
    try {
      Pattern letter = Pattern.compile((negated ? "[^/" : "[") + choice + "]");
      return Optional.of(one(c -> letter.matcher(Character.toString(c)).matches()));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
