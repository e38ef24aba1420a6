package io.github.ciliumvdm.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a text looks.
 *
 * @param coloured whether there are colours in it
 * @param alone whether it has to say all: beside it, on a terminal, problems are said already
 */
public record Style(boolean coloured, boolean alone) {

  static final Style PLAIN = new Style(false, true);

  /** The problems, a line for each, if they are not reported elsewhere. */
  String problems(List<Problem> problems) {
    return alone
        ? problems.stream().map(problem -> problem + "\n").collect(Collectors.joining())
        : "";
  }

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
