package io.github.ciliumvdm.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fault that somebody could make in a module: a text of it that stands there once, and what
 * replaces it.
 *
 * @param equivalent why nothing can tell it from the model, if that is so
 */
record Mutant(
    String module, String fault, String text, String replacement, Optional<String> equivalent) {

  private static final Path LIST = Path.of("src/test/resources/mutants.txt");

  /** The mutants of the list, which says itself how it is written. */
  static List<Mutant> all() {
    List<Mutant> mutants = new ArrayList<>();
    for (String block : Inputs.text(LIST).strip().split("\n\n+", -1)) {
      if (!block.startsWith("#")) {
        mutants.add(of(block.lines().toList()));
      }
    }
    return mutants;
  }

  private static Mutant of(List<String> lines) {
    String[] head = lines.get(0).split(": ", 2);
    return new Mutant(
        head[0],
        head[1],
        marked("- ", lines),
        marked("+ ", lines),
        Optional.of(marked("~ ", lines)).filter(reason -> !reason.isEmpty()));
  }

  private static String marked(String mark, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .collect(Collectors.joining("\n"));
  }

  /** The text of the module with the fault. */
  String faulty() {
    String sound = Inputs.text(Inputs.MODEL.resolve(module + ".vdmsl"));
    int times = sound.split(Pattern.quote(text), -1).length - 1;
    if (times != 1) {
      throw new AssertionError(module + " has " + times + " times, and not once: " + text);
    }
    return sound.replace(text, replacement);
  }

  @Override
  public String toString() {
    return module + ": " + fault;
  }
}
