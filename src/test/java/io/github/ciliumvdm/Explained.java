package io.github.ciliumvdm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of what is known and accepted, each with the reason; they say themselves what they hold.
 */
public final class Explained {

  private static final String INDENT = "  ";

  private Explained() {}

  /** The reasons in the file, by what they are about. */
  public static Map<String, String> in(Path file) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(INDENT)) {
        keys.forEach(key -> reasons.put(key, line.strip()));
        keys.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (reasons.containsKey(line) || keys.contains(line)) {
          throw new AssertionError(file + " has this twice: " + line);
        }
        keys.add(line);
      }
    }
    if (!keys.isEmpty()) {
      throw new AssertionError(file + " has no reason for " + keys);
    }
    return reasons;
  }
}
