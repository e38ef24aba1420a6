package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.text.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Where the report goes, in which forms. */
final class Outputs<R> {

  private record Output<R>(ReportWriter<R> form, Optional<String> file) {}

  private final Terminal terminal;
  private final List<Output<R>> outputs;

  /**
   * @param forms the command's forms by their names, each for a style
   */
  Outputs(
      Terminal terminal,
      OutputOptions common,
      Map<String, Function<Style, ReportWriter<R>>> forms) {
    this.terminal = terminal;
    this.outputs = new ArrayList<>();
    for (String option : common.outputs()) {
      outputs.add(output(option, common, forms));
    }
    requireDifferentFiles(common);
  }

  /** Also writes a form to a file, which no option {@code --output} names. */
  Outputs<R> with(ReportWriter<R> form, String file, OutputOptions common) {
    outputs.add(new Output<>(form, Optional.of(file)));
    requireDifferentFiles(common);
    return this;
  }

  /** The later report would take the place of the earlier one. */
  private void requireDifferentFiles(OutputOptions common) {
    Set<String> seen = new HashSet<>();
    for (Output<R> output : outputs) {
      Optional<ReportFile> file = output.file().map(ReportFile::new);
      if (file.filter(f -> f.isExclusive() && !seen.add(f.identity())).isPresent()) {
        throw common.wrong(
            "two reports would be written to the file "
                + output.file().get()
                + ": choose another file");
      }
    }
  }

  /** Writes each form; one that cannot be written does not keep the others from it. */
  void write(R report) throws UnwrittenException {
    List<String> failures = new ArrayList<>();
    for (Output<R> output : outputs) {
      write(output, report).ifPresent(failures::add);
    }
    if (!failures.isEmpty()) {
      throw new UnwrittenException(failures);
    }
  }

  private Output<R> output(
      String option, OutputOptions common, Map<String, Function<Style, ReportWriter<R>>> forms) {
    int equals = option.indexOf('=');
    String form = equals < 0 ? option : option.substring(0, equals);
    Optional<String> file = Optional.of(option.substring(equals + 1)).filter(f -> equals >= 0);
    if (!forms.containsKey(form) || file.filter(String::isEmpty).isPresent()) {
      String known = String.join(", ", new TreeSet<>(forms.keySet()));
      throw common.wrong("unknown output format " + option + ": use " + known + " or FORMAT=FILE");
    }
    Style style = common.style(terminal, file.isPresent());
    return new Output<>(forms.get(form).apply(style), file);
  }

  private Optional<String> write(Output<R> output, R report) {
    String text = text(output.form(), report);
    if (output.file().isPresent()) {
      return new ReportFile(output.file().get()).write(text);
    }
    terminal.out().print(text);
    terminal.out().flush();
    return Optional.empty();
  }

  private static <R> String text(ReportWriter<R> form, R report) {
    StringWriter text = new StringWriter();
    try {
      form.write(report, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return form.hasCommands() ? text.toString() : Printable.lines(text.toString());
  }
}
