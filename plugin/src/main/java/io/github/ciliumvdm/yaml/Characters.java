package io.github.ciliumvdm.yaml;

/**
 * The texts of a file, which must be no longer than an API server takes, and expressible in VDM-SL.
 */
final class Characters {

  /** What VDMJ takes for the end of its input, even inside a string. */
  private static final int END_OF_INPUT = 0xFFFF;

  private Characters() {}

  /** The text; a problem if it is too long, or has what is no character or none for VDM-SL. */
  static String checked(Place place, String text, Problems problems) {
    if (text.length() > Limits.TEXT) {
      throw new Unreadable(place, "a string of more than 2 MiB: the API server does not store it");
    }
    if (text.indexOf(END_OF_INPUT) >= 0) {
      problems.add(place, "the character U+FFFF is not supported");
    }
    if (hasHalf(text)) {
      problems.add(place, "a lone surrogate (half a character) is not supported");
    }
    return text;
  }

  private static boolean hasHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
