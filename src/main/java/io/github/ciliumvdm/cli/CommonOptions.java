package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.report.Style;
import io.github.ciliumvdm.run.BadInputException;
import io.github.ciliumvdm.run.Jobs;
import io.github.ciliumvdm.scenario.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has. */
@Command(mixinStandardHelpOptions = true, versionProvider = Versions.class)
final class CommonOptions {

  private static final List<String> COLOURS = List.of("auto", "always", "never");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      description = {
        "The form of the results, and the file they go to. Default: text.",
        "Of check and trace also json, junit, github and markdown."
      })
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--cilium",
      paramLabel = "VERSION",
      description = "Whose meaning, over the scenario's word.")
  private @Nullable String cilium;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "One of the scenario's options, over its own.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A variable of the resources, over the scenario's.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = "--set-file",
      paramLabel = "FILE",
      description = {
        "Variables in a .env file, ConfigMap or Secret, over the scenario's.",
        "What --set says goes before."
      })
  private List<String> variableFiles = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never. Default: auto.")
  private String color = "auto";

  @Option(names = "-q", description = "Nothing but results.")
  private boolean quiet;

  @Option(names = "-v", description = "More on standard error.")
  private boolean verbose;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many workers. Default: as many as pay, up to one a core.")
  private @Nullable Integer jobs;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose && !quiet;
  }

  List<String> outputs() {
    return outputs.isEmpty() ? List.of("text") : List.copyOf(outputs);
  }

  /** Colours as wanted; whoever asks for them always gets them in spite of NO_COLOR. */
  Style style(Terminal terminal, boolean toFile) {
    if (!COLOURS.contains(color)) {
      throw wrong("--color " + color + " is unknown: write auto, always or never");
    }
    boolean auto = terminal.interactive() && !terminal.plain() && !toFile;
    return new Style(color.equals("always") || (color.equals("auto") && auto));
  }

  Settings settings() throws BadInputException {
    if (cilium != null && !Settings.MODELLED.contains(cilium)) {
      String known = String.join(", ", Settings.MODELLED);
      throw wrong("--cilium " + cilium + " is not modelled: write one of " + known);
    }
    return new Settings(
        Optional.ofNullable(cilium), options, SetFiles.with(variables, variableFiles));
  }

  Jobs workers() {
    if (jobs != null && jobs < 1) {
      throw wrong("--jobs " + jobs + " makes no sense: write 1 or more");
    }
    return new Jobs(jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs));
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
