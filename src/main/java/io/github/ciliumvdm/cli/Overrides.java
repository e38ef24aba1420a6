package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.scenario.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say something over the scenario's head. */
@Command
final class Overrides {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--cilium",
      paramLabel = "VERSION",
      description = "Version of Cilium; overrides the scenario's.")
  private @Nullable String cilium;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "An option of Cilium; overrides the scenario's.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A variable of the resources; overrides the scenario's.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = "--set-file",
      paramLabel = "FILE",
      description = {
        "Variables from a .env file, ConfigMap or Secret; override the scenario's.",
        "--set takes precedence."
      })
  private List<String> variableFiles = new ArrayList<>();

  @Option(names = "--restrict", description = "Reject resources outside the scenario's repository.")
  private boolean restrict;

  Settings settings() throws BadInputException {
    if (cilium != null && !Settings.MODELLED.contains(cilium)) {
      String known = String.join(", ", Settings.MODELLED);
      throw wrong("--cilium " + cilium + " is not supported: use one of " + known);
    }
    return new Settings(
        Optional.ofNullable(cilium), options, SetFiles.with(variables, variableFiles), restrict);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
