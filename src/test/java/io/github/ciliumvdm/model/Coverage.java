package io.github.ciliumvdm.model;

import com.fujitsu.vdmj.ast.lex.LexNameToken;
import com.fujitsu.vdmj.lex.LexLocation;
import io.github.ciliumvdm.boot.Model;
import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of a module VDMJ has evaluated, of all that it can evaluate.
 *
 * @param percent of the module as a whole
 * @param incomplete the definitions of which something was not evaluated, in their order
 * @param never the lines of which nothing was evaluated, though it could be
 */
record Coverage(String module, double percent, List<Part> incomplete, List<Line> never) {

  private static final double ALL = 100;

  Coverage {
    incomplete = List.copyOf(incomplete);
    never = List.copyOf(never);
  }

  /** A definition, in the line where it begins, and how much of it was evaluated. */
  record Part(String name, int line, double percent) {}

  /** A line of a module, from 1. */
  record Line(int number, String text) {}

  /** The coverage of the model's modules, by what this class loader's VDMJ has done so far. */
  static List<Coverage> measured() {
    return Model.files(List.of()).stream().map(File::new).map(Coverage::of).toList();
  }

  private static Coverage of(File file) {
    String module = file.getName().replaceFirst("\\..*", "");
    List<Part> parts =
        LexLocation.getSpanNames(file).stream()
            .filter(name -> !name.name.equals(module))
            .map(Coverage::part)
            .filter(part -> part.percent < ALL)
            .sorted(Comparator.comparingInt(Part::line))
            .toList();
    return new Coverage(module, LexLocation.getHitPercent(file), parts, neverRun(module, file));
  }

  private static List<Line> neverRun(String module, File file) {
    List<String> lines = Model.text(module).lines().toList();
    Set<Integer> hit = LexLocation.getHitLocations(file).keySet();
    return new TreeSet<>(LexLocation.getMissLocations(file).keySet())
        .stream()
            .filter(number -> !hit.contains(number))
            .map(number -> new Line(number, lines.get(number - 1).strip()))
            .toList();
  }

  private static Part part(LexNameToken name) {
    return new Part(name.name, name.location.startLine, LexLocation.getSpanPercent(name));
  }

  /** The lines of a report: the share, what is incomplete, and the lines that were never run. */
  String text() {
    return Stream.of(
            Stream.of(String.format(Locale.ROOT, "%-22s %5.1f %%", module, percent)),
            incomplete.stream().map(part -> line(part)),
            never.stream().map(line -> "    never run %4d: %s".formatted(line.number, line.text)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Part part) {
    return String.format(
        Locale.ROOT, "    %5.1f %% of line %4d: %s", part.percent, part.line, part.name);
  }
}
