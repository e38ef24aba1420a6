package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.run.BadInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      CommonOptions common,
      Map<String, Function<Style, ReportWriter<R>>> forms) {
    this.terminal = terminal;
    this.outputs = new ArrayList<>();
    for (String option : common.outputs()) {
      outputs.add(output(option, common, forms));
    }
  }

  void write(R report) throws BadInputException {
    for (Output<R> output : outputs) {
      write(output, report);
    }
  }

  private Output<R> output(
      String option, CommonOptions common, Map<String, Function<Style, ReportWriter<R>>> forms) {
    int equals = option.indexOf('=');
    String form = equals < 0 ? option : option.substring(0, equals);
    Optional<String> file = Optional.of(option.substring(equals + 1)).filter(f -> equals >= 0);
    if (!forms.containsKey(form) || file.filter(String::isEmpty).isPresent()) {
      String known = String.join(", ", new TreeSet<>(forms.keySet()));
      throw common.wrong("unknown output " + option + ": write " + known + " or FORMAT=FILE");
    }
    Style style = common.style(terminal, file.isPresent());
    return new Output<>(forms.get(form).apply(style), file);
  }

  private void write(Output<R> output, R report) throws BadInputException {
    if (output.file().isPresent()) {
      writeFile(output.form(), output.file().get(), report);
    } else {
      terminal.out().print(text(output.form(), report));
      terminal.out().flush();
    }
  }

  /** Writes a report to a file, which is not touched before all of the report is made. */
  static <R> void writeFile(ReportWriter<R> form, String file, R report) throws BadInputException {
    String text = text(form, report);
    try {
      Files.writeString(Path.of(file), text);
    } catch (IOException | InvalidPathException e) {
      throw BadInputException.because("cannot write the file " + file + ": " + e);
    }
  }

  private static <R> String text(ReportWriter<R> form, R report) {
    StringWriter text = new StringWriter();
    try {
      form.write(report, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
