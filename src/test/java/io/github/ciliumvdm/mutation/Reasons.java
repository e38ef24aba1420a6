package io.github.ciliumvdm.mutation;

import io.github.ciliumvdm.Explained;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lists of mutants that are not killed, each with the reason; they say themselves how they are
 * written.
 */
final class Reasons {

  private static final Path FOLDER = Path.of("src/test/resources/mutation");

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
    return Explained.in(FOLDER.resolve(name));
  }
}
