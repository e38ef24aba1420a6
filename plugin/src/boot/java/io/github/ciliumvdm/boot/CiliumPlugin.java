package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.lex.BacktrackInputReader;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.messages.VDMError;
import com.fujitsu.vdmj.messages.VDMMessage;
import com.fujitsu.vdmj.plugins.AnalysisCommand;
import com.fujitsu.vdmj.plugins.AnalysisEvent;
import com.fujitsu.vdmj.plugins.AnalysisPlugin;
import com.fujitsu.vdmj.plugins.EventListener;
import com.fujitsu.vdmj.plugins.HelpList;
import com.fujitsu.vdmj.plugins.PluginConsole;
import com.fujitsu.vdmj.plugins.events.CheckPrepareEvent;
import com.fujitsu.vdmj.plugins.events.CheckSyntaxEvent;
import com.fujitsu.vdmj.plugins.events.CheckTypeEvent;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds the model to VDMJ's inputs, and reports the problems of YAML files at their place. */
public final class CiliumPlugin extends AnalysisPlugin implements EventListener {

  /** The number of our messages, among those of VDMJ. */
  public static final int PROBLEM = 9001;

  private static final Pattern YAML = Pattern.compile("(?i)\\.(yaml|yml|json)$");
  private static final String CONSOLE = "io.github.ciliumvdm.interactive.SessionCommands";
  private static final String SILENT_DEBUGGER = "io.github.ciliumvdm.interpreter.SilentDebugLink";

  private final Optional<Console> console;
  private final boolean judging;
  private List<File> all = List.of();
  private List<File> files = List.of();

  private CiliumPlugin(boolean judging) {
    this.console = console();
    this.judging = judging;
  }

  /** The plugin, as VDMJ asks for it. */
  public static AnalysisPlugin factory(Dialect dialect) {
    return new CiliumPlugin(true);
  }

  /** The plugin for those who ask the model themselves what Cilium would not take. */
  public static AnalysisPlugin reading() {
    return new CiliumPlugin(false);
  }

  @Override
  public String getName() {
    return "Cilium";
  }

  @Override
  public void init() {
    eventhub.register(CheckPrepareEvent.class, this);
    eventhub.register(CheckSyntaxEvent.class, this);
    eventhub.register(CheckTypeEvent.class, this);
  }

  /**
   * Puts our files first, so that the first scenario is the default module, and the model behind
   * all others. VDMJ's own plugins have removed their options and arguments before.
   */
  @Override
  public void processArgs(List<String> argv) {
    argv.forEach(CiliumPlugin::refuseWhatNobodyReads);
    List<String> ours = argv.stream().filter(CiliumPlugin::isOurs).collect(Collectors.toList());
    if (ours.isEmpty() || Settings.dialect != Dialect.VDM_SL) {
      return;
    }
    keepDebuggerSilent();
    List<String> others = new ArrayList<>(argv);
    others.removeAll(ours);
    List<String> model = Model.files(others.stream().map(File::new).collect(Collectors.toList()));
    argv.clear();
    argv.addAll(ours);
    argv.addAll(others);
    model.stream().filter(CiliumPlugin::isOurs).forEach(argv::add);
  }

  @Override
  public List<VDMMessage> handleEvent(AnalysisEvent event) {
    if (event instanceof CheckPrepareEvent) {
      all = ((CheckPrepareEvent) event).getFiles();
      files =
          all.stream()
              .filter(file -> isOurs(file.getPath()) && !Model.moduleOf(file).isPresent())
              .collect(Collectors.toList());
      Translations.current().prepare(all);
      return List.of();
    }
    if (event instanceof CheckTypeEvent) {
      return refused().stream().map(CiliumPlugin::message).collect(Collectors.toList());
    }
    List<Problem> problems = Translations.current().problems();
    if (problems.isEmpty()) {
      console.ifPresent(ours -> ours.loaded(files));
    }
    return problems.stream().map(CiliumPlugin::message).collect(Collectors.toList());
  }

  /** Before the interpreter, which could not initialize the values of what is refused. */
  private List<Problem> refused() {
    return judging && !files.isEmpty()
        ? console.map(ours -> ours.refused(Model.texts(all))).orElse(List.of())
        : List.of();
  }

  @Override
  public @Nullable AnalysisCommand getCommand(String line) {
    String name = line.split("\\s+", 2)[0];
    return console
        .filter(ours -> !files.isEmpty() && ours.names().contains(name))
        .map(ours -> new ConsoleCommand(ours, line))
        .orElse(null);
  }

  @Override
  public HelpList getCommandHelp() {
    return files.isEmpty()
        ? new HelpList()
        : new HelpList(console.map(Console::help).orElse(List.of()).toArray(new String[0]));
  }

  /** VDMJ would read YAML as LaTeX, and of a folder without VDM-SL nothing at all. */
  private static void refuseWhatNobodyReads(String argument) {
    File file = new File(argument);
    if (argument.startsWith("-") || Settings.dialect != Dialect.VDM_SL) {
      return;
    }
    if (file.isFile() && YAML.matcher(argument).find() && !isOurs(argument)) {
      PluginConsole.fail(
          "%s",
          argument
              + " cannot be read under this name: VDMJ reads scenarios from *.scenario.yaml, policies from"
              + " *.cnp.yaml; rename it, or pass a scenario that lists it in its resources");
    }
    File @Nullable [] sources = file.listFiles(Settings.dialect.getFilter());
    if (sources != null && sources.length == 0) {
      PluginConsole.fail(
          "%s", "no VDM-SL files in the folder " + argument + ": pass the scenario files to load");
    }
  }

  /** Without a terminal, the debugger that VDMJ starts on an error would wait for ever. */
  private static void keepDebuggerSilent() {
    if (!Terminals.isInteractive() && Properties.debug_link_class == null) {
      Properties.debug_link_class = SILENT_DEBUGGER;
    }
  }

  /** None on an old JVM: it refuses to load the class, and the files say so. */
  private static Optional<Console> console() {
    try {
      return Optional.of(
          Class.forName(CONSOLE).asSubclass(Console.class).getConstructor().newInstance());
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  /** Whether VDMJ hands a file to our reader, also under a suffix that the user chose. */
  private static boolean isOurs(String argument) {
    try {
      return !argument.startsWith("-")
          && BacktrackInputReader.readerFactory(new File(argument)) instanceof CiliumReader;
    } catch (Exception e) {
      return false;
    }
  }

  private static VDMMessage message(Problem problem) {
    int line = problem.line();
    int column = problem.column();
    LexLocation location = new LexLocation(problem.file(), "YAML", line, column, line, column);
    return new VDMError(PROBLEM, problem.message(), location);
  }
}
