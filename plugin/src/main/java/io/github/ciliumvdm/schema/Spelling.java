package io.github.ciliumvdm.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a misspelt word may have been meant to be. */
public final class Spelling {

  private static final int LONGEST = 64;

  private Spelling() {}

  /** The known word that is the fewest edits away, if these are few enough to be a slip. */
  public static Optional<String> closest(String word, Collection<String> known) {
    int limit = Math.min(2, word.length() / 2);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /** How many letters must be inserted, deleted or replaced, capitals being no difference. */
  private static int distance(String left, String right) {
    if (left.length() > LONGEST) {
      return LONGEST;
    }
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 0; i < a.length(); i++) {
      nextRow(row, a.charAt(i), b);
    }
    return row[b.length()];
  }

  private static void nextRow(int[] row, char letter, String word) {
    int diagonal = row[0];
    row[0]++;
    for (int j = 1; j < row.length; j++) {
      int replaced = diagonal + (word.charAt(j - 1) == letter ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
    }
  }
}
