package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.kinds.Names;
import io.github.ciliumvdm.question.translate.TranslationRunner;
import io.github.ciliumvdm.report.ReportWriter;
import io.github.ciliumvdm.scenario.Translation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What VDM-SL does this become? */
@Command(
    name = "translate",
    description = "Print the VDM-SL translation; reject policies that Cilium would reject.")
final class TranslateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output;
  @Mixin private Overrides overrides;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "A scenario, a policy, a folder of policies, or - for a scenario on standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      description = "Namespace for resources that have none, as with kubectl -n.")
  private @Nullable String namespace;

  TranslateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, UnwrittenException {
    Outputs<List<Translation>> outputs =
        new Outputs<>(terminal, output, Map.of("text", style -> new ModuleTexts()));
    TranslationRunner runner = new TranslationRunner(new Scenarios(terminal.in()), terminal::say);
    List<Translation> translations = runner.run(paths, target(), overrides.settings());
    Asides asides = new Asides(terminal, output);
    translations.forEach(asides::print);
    outputs.write(translations);
    return ExitCode.OK;
  }

  private Optional<String> target() {
    Optional<String> target = Optional.ofNullable(namespace);
    if (target.filter(name -> name.isEmpty() || !Names.isNamespace(name)).isPresent()) {
      throw output.wrong("--namespace '" + namespace + "' is not a valid namespace name");
    }
    return target;
  }

  /** The modules, one after the other. */
  private static final class ModuleTexts implements ReportWriter<List<Translation>> {
    @Override
    public void write(List<Translation> translations, Writer out) throws IOException {
      for (Translation translation : translations) {
        out.write(translation.moduleText());
      }
    }
  }
}
