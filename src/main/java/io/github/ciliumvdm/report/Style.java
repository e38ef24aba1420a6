package io.github.ciliumvdm.report;

/** Colours, or none. */
public record Style(boolean coloured) {

  static final Style PLAIN = new Style(false);

  String good(String text) {
    return in("32", text);
  }

  String bad(String text) {
    return in("1;31", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  private String in(String colour, String text) {
    return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
