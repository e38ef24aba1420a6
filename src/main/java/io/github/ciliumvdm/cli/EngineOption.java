package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.work.Evaluator;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of the commands that ask the model questions. */
@Command
final class EngineOption {

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = {
        "The engine for the model: compiled (Java compiled from it), vdmj, or both, which must agree.",
        "Default: compiled."
      })
  private Evaluator evaluator = Evaluator.COMPILED;

  Evaluator evaluator() {
    return evaluator;
  }

  /** The evaluator that a user names. */
  static Evaluator evaluator(String text) {
    return Arrays.stream(Evaluator.values())
        .filter(evaluator -> evaluator.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("use compiled, vdmj or both"));
  }
}
