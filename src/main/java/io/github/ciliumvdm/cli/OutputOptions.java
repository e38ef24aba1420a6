package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.Style;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has: where its results go, and how it talks. */
@Command(mixinStandardHelpOptions = true)
final class OutputOptions {

  private static final List<String> COLOURS = List.of("auto", "always", "never");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      description = {
        "Output format, and the file to write it to. Default: text.",
        "For check, trace and merge also json, junit, github and markdown."
      })
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never. Default: auto.")
  private String color = "auto";

  @Option(names = "-q", description = "Print results only.")
  private boolean quiet;

  @Option(names = "-v", description = "Print details on standard error.")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose && !quiet;
  }

  List<String> outputs() {
    return outputs.isEmpty() ? List.of("text") : List.copyOf(outputs);
  }

  /** Colours as asked for: always means in spite of NO_COLOR, too. */
  Style style(Terminal terminal, boolean toFile) {
    if (!COLOURS.contains(color)) {
      throw wrong("--color " + color + " is invalid: use auto, always or never");
    }
    boolean auto = terminal.interactive() && !terminal.plain() && !toFile;
    return new Style(color.equals("always") || (color.equals("auto") && auto), toFile);
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
