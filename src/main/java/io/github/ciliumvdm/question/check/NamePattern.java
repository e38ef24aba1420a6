package io.github.ciliumvdm.question.check;

/** A pattern of names, in which {@code *} stands for any text and {@code ?} for one character. */
public final class NamePattern {

  private static final int NONE = -1;

  private final int[] pattern;

  private NamePattern(int[] pattern) {
    this.pattern = pattern;
  }

  /** The glob that a text means; every text is one. */
  public static NamePattern of(String text) {
    return new NamePattern(text.codePoints().toArray());
  }

  /**
   * Whether the name is one of those: what stands behind a star is looked for from left to right,
   * and where it is found first is as good as anywhere else.
   */
  public boolean matches(String text) {
    int[] name = text.codePoints().toArray();
    int star = NONE;
    int behindStar = 0;
    int at = 0;
    for (int i = 0; i < name.length; ) {
      if (at < pattern.length && pattern[at] == '*') {
        star = at++;
        behindStar = i;
      } else if (at < pattern.length && (pattern[at] == '?' || pattern[at] == name[i])) {
        at++;
        i++;
      } else if (star != NONE) {
        at = star + 1;
        i = ++behindStar;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] == '*') {
      at++;
    }
    return at == pattern.length;
  }
}
