package io.github.ciliumvdm.yaml;

/** The one character that VDMJ takes for the end of its input, even inside a string. */
final class Characters {

  private static final char END_OF_INPUT = '\uFFFF';

  private Characters() {}

  /** The text; a problem if VDM-SL cannot express it. */
  static String checked(Place place, String text, Problems problems) {
    if (text.indexOf(END_OF_INPUT) >= 0) {
      problems.add(place, "the character U+FFFF is not supported");
    }
    return text;
  }
}
