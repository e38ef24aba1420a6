package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import json.JSONObject;

/** The lines of a file, in which places are made ranges of UTF-16 units, counted from zero. */
record Lines(List<String> lines) {

  private static final String ENDS_A_WORD = ",[]{}";

  /** The lines of a file; none if it cannot be read. */
  static Lines of(File file) {
    try {
      byte[] text = Files.readAllBytes(file.toPath());
      return new Lines(new String(text, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      return new Lines(List.of());
    }
  }

  /** The word at a place; where no word begins, the rest of the line. */
  JSONObject range(Place place) {
    int number = place.line() - 1;
    String line = number < lines.size() ? lines.get(number) : "";
    int characters = line.codePointCount(0, line.length());
    int start = line.offsetByCodePoints(0, Math.min(place.column() - 1, characters));
    return new JSONObject(
        "start", position(number, start), "end", position(number, end(line, start)));
  }

  private static int end(String line, int start) {
    int end = start;
    while (end < line.length() && !isEnd(line, end)) {
      end++;
    }
    return end > start ? end : Math.max(start, line.stripTrailing().length());
  }

  private static boolean isEnd(String line, int index) {
    char character = line.charAt(index);
    return Character.isWhitespace(character)
        || ENDS_A_WORD.indexOf(character) >= 0
        || (character == ':'
            && (index + 1 == line.length() || Character.isWhitespace(line.charAt(index + 1))));
  }

  private static JSONObject position(int line, int character) {
    return new JSONObject("line", (long) line, "character", (long) character);
  }
}
