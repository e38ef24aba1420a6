package io.github.ciliumvdm.model;

import com.fujitsu.vdmj.ast.lex.LexNameToken;
import com.fujitsu.vdmj.lex.LexLocation;
import io.github.ciliumvdm.boot.Model;
import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much of a module VDMJ has evaluated, of all that it can evaluate.
 *
 * @param percent of the module as a whole
 * @param incomplete the definitions of which something was not evaluated, in their order
 */
record Coverage(String module, double percent, List<Part> incomplete) {

  private static final double ALL = 100;

  Coverage {
    incomplete = List.copyOf(incomplete);
  }

  /** A definition, in the line where it begins, and how much of it was evaluated. */
  record Part(String name, int line, double percent) {}

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
    return new Coverage(module, LexLocation.getHitPercent(file), parts);
  }

  private static Part part(LexNameToken name) {
    return new Part(name.name, name.location.startLine, LexLocation.getSpanPercent(name));
  }

  /** The lines of a report. */
  String text() {
    String head = String.format(Locale.ROOT, "%-22s %5.1f %%%n", module, percent);
    return incomplete.stream().map(part -> line(part)).collect(Collectors.joining("", head, ""));
  }

  private static String line(Part part) {
    return part.percent == 0
        ? String.format(Locale.ROOT, "    %-32s line %4d  never%n", part.name, part.line)
        : String.format(
            Locale.ROOT, "    %-32s line %4d  %5.1f %%%n", part.name, part.line, part.percent);
  }
}
