package io.github.ciliumvdm.interactive;

import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.boot.Console;
import io.github.ciliumvdm.boot.Problem;
import io.github.ciliumvdm.scenario.ModuleNames;
import io.github.ciliumvdm.scenario.ReaderSettings;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our commands: flows, verdict, explain and policies. */
public final class SessionCommands implements Console {

  private static final String FLOWS = "flows";
  private static final String VERDICT = "verdict";
  private static final String EXPLAIN = "explain";
  private static final String POLICIES = "policies";

  private static final String VERDICT_USAGE = "verdict <from> <to> <port>[/<protocol>]";
  private static final String EXPLAIN_USAGE = "explain <number of a flow>";

  /** What the modules were made of: the files may have changed since. */
  private Map<String, Translation> loaded = Map.of();

  /** The commands; the plugin makes them by reflection. */
  public SessionCommands() {}

  @Override
  public void loaded(List<File> files) {
    Settings settings = ReaderSettings.current();
    Map<Path, String> names = ModuleNames.of(files.stream().map(File::toPath).toList());
    Map<String, Translation> translations = new TreeMap<>();
    names.forEach(
        (file, module) -> translations.put(module, Translator.of(file, settings).inModule(module)));
    loaded = translations;
  }

  @Override
  public List<Problem> refused(Map<String, String> model) {
    return Refusals.of(loaded.values(), model);
  }

  @Override
  public List<String> names() {
    return List.of(FLOWS, VERDICT, EXPLAIN, POLICIES);
  }

  @Override
  public List<String> help() {
    return List.of(
        "flows - list the flows of the default module's scenario, with their verdicts",
        VERDICT_USAGE + " - show the verdict on this traffic, with its reasons (also ICMP/<type>)",
        EXPLAIN_USAGE + " - show the reasons for the verdict on a flow",
        "policies - list the policies of the default module");
  }

  @Override
  public String run(String... command) {
    try {
      Session session = Session.of(loaded);
      return switch (command[0]) {
        case FLOWS -> command.length == 1 ? session.flows() : usage(FLOWS);
        case VERDICT ->
            command.length == 4
                ? session.verdict(command[1], command[2], command[3])
                : usage(VERDICT_USAGE);
        case EXPLAIN -> command.length == 2 ? explain(session, command[1]) : usage(EXPLAIN_USAGE);
        default -> command.length == 1 ? session.policies() : usage(POLICIES);
      };
    } catch (EngineException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String explain(Session session, String number) {
    return number.matches("[0-9]{1,9}")
        ? session.explain(Integer.parseInt(number))
        : usage(EXPLAIN_USAGE);
  }

  private static String usage(String usage) {
    return "Usage: " + usage;
  }
}
