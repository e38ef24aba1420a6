package io.github.ciliumvdm.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of mutants that are not killed, each with the reason; they say themselves how they are
 * written.
 */
final class Reasons {

  private static final Path FOLDER = Path.of("src/test/resources/mutation");
  private static final String INDENT = "  ";

  private Reasons() {}

  /** Why nothing can tell the mutant from the model, by the mutant's key. */
  static Map<String, String> equivalent() throws IOException {
    return in("equivalent.txt");
  }

  /** Why nothing kills the mutant though something could, by the mutant's key. */
  static Map<String, String> surviving() throws IOException {
    return in("surviving.txt");
  }

  private static Map<String, String> in(String name) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (line.startsWith(INDENT)) {
        keys.forEach(key -> reasons.put(key, line.strip()));
        keys.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (reasons.containsKey(line) || keys.contains(line)) {
          throw new AssertionError(name + " has this twice: " + line);
        }
        keys.add(line);
      }
    }
    if (!keys.isEmpty()) {
      throw new AssertionError(name + " has no reason for " + keys);
    }
    return reasons;
  }
}
