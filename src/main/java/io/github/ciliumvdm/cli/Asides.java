package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.scenario.Aside;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Says on standard error what is to be said of resources beside problems. */
final class Asides {

  private final Terminal terminal;
  private final OutputOptions output;

  Asides(Terminal terminal, OutputOptions output) {
    this.terminal = terminal;
    this.output = output;
  }

  void print(Translation translation) {
    Aside aside = translation.aside();
    if (!output.quiet()) {
      aside.warnings().forEach(warning -> line(warning, "warning: " + warning.message()));
    }
    if (output.verbose()) {
      if (!aside.skipped().isEmpty()) {
        terminal.say(translation.file() + ": skipped " + kinds(aside));
      }
      passedOver(translation.file(), aside.passedOver());
    }
  }

  private static String kinds(Aside aside) {
    return aside.skipped().entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void passedOver(String file, List<Diagnostic> passedOver) {
    if (!passedOver.isEmpty()) {
      terminal.say(file + ": ignored " + passedOver.size() + " in folders:");
      passedOver.forEach(one -> line(one, "ignored: " + one.message()));
    }
  }

  private void line(Diagnostic one, String message) {
    terminal.say(one.place() + ": " + message);
  }
}
