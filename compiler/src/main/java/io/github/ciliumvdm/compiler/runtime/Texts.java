package io.github.ciliumvdm.compiler.runtime;

/** What can be asked of a sequence of characters, as VDM does. */
public final class Texts {

  private Texts() {}

  /** A character, counted from 1. */
  public static char at(String text, long number) {
    if (number < 1 || number > text.length()) {
      throw VdmException.undefined("there is no element " + number + " of " + text.length());
    }
    return text.charAt((int) (number - 1));
  }

  /** The first character. */
  public static char head(String text) {
    if (text.isEmpty()) {
      throw VdmException.undefined("hd of an empty sequence");
    }
    return text.charAt(0);
  }

  /** All but the first character. */
  public static String tail(String text) {
    if (text.isEmpty()) {
      throw VdmException.undefined("tl of an empty sequence");
    }
    return text.substring(1);
  }

  /** The characters with these numbers, from 1, as far as there are any. */
  public static String subsequence(String text, long first, long last) {
    int start = (int) Math.max(1, first);
    int end = (int) Math.min(text.length(), last);
    return start > end ? "" : text.substring(start - 1, end);
  }

  /** The characters from the last to the first. */
  public static String reverse(String text) {
    StringBuilder reversed = new StringBuilder(text.length());
    for (int i = text.length() - 1; i >= 0; i--) {
      reversed.append(text.charAt(i));
    }
    return reversed.toString();
  }

  /** Its different characters. */
  public static VSet<Character> elems(String text) {
    VSet.Builder<Character> all = new VSet.Builder<>();
    for (int i = 0; i < text.length(); i++) {
      all.add(text.charAt(i));
    }
    return all.build();
  }

  /** Is it one of its characters? */
  public static boolean contains(String text, Object character) {
    return character instanceof Character wanted && text.indexOf(wanted) >= 0;
  }

  /** The texts after one another. */
  public static String conc(Seq<String> texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(text);
    }
    return all.toString();
  }
}
