package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.engine.Selection.Reduced;
import io.github.ciliumvdm.engine.Selection.Reduction;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.ShardSpec;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point: finds the command that the arguments name, and its exit code. */
public final class Main {

  private static final String VERBOSE = "-v";

  private static final Pattern REDUCTION =
      Pattern.compile("(random|shapes_novars|shapes_varnames|shapes_varvalues):([1-9]\\d?|100)");

  private static final List<String> COMMANDS =
      List.of("check", "translate", "trace", "merge", VdmjCommand.NAME);

  private Main() {}

  public static void main(String... args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::end);
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Terminal terminal = Terminal.ofProcess(out);
    int exitCode = DefaultCharset.makeUsable() ? run(terminal, args) : unreadable(terminal);
    if (out.loss().isPresent()) {
      terminal.say("error: cannot write to standard output: " + out.loss().get());
      exitCode = ExitCode.FAULT;
    }
    if (exitCode == ExitCode.FAULT) {
      // Without memory, an orderly end may never come.
      Runtime.getRuntime().halt(exitCode);
    }
    System.exit(exitCode);
  }

  private static int unreadable(Terminal terminal) {
    terminal.say("error: this file.encoding is not supported: leave it out, or set it to UTF-8");
    return ExitCode.BAD_INPUT;
  }

  /** The last word where there is not even memory for more than one. */
  private static void end(Thread thread, Throwable e) {
    try {
      System.err.println("cilium-vdm: " + Exhaustion.advice(e).orElse(e.toString()));
    } finally {
      Runtime.getRuntime().halt(ExitCode.FAULT);
    }
  }

  /** Runs a command on streams that are no terminal. */
  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(new Terminal(in, out, err, false, true), args);
  }

  private static int run(Terminal terminal, String... args) {
    try {
      return args.length > 0 && args[0].equals(VdmjCommand.NAME)
          ? VdmjCommand.run(terminal, Arrays.copyOfRange(args, 1, args.length))
          : commandLine(terminal, asked(args)).execute(args);
    } catch (Throwable e) {
      return fault(e, terminal, List.of(args).contains(VERBOSE));
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** All commands, on these streams. */
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, COMMANDS);
  }

  /** The command that the arguments begin with: to look into all of them takes its time. */
  private static List<String> asked(String... args) {
    return args.length > 0 && COMMANDS.contains(args[0]) ? List.of(args[0]) : COMMANDS;
  }

  private static CommandLine commandLine(Terminal terminal, List<String> names) {
    CommandLine line = new CommandLine(new Everything());
    for (String name : names) {
      CommandLine command = new CommandLine(command(name, terminal));
      command.getCommandSpec().versionProvider(new Versions());
      line.addSubcommand(name, command);
    }
    return line.registerConverter(ShardSpec.class, Main::share)
        .registerConverter(Reduced.class, Main::reduced)
        .registerConverter(Evaluator.class, EngineOption::evaluator)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, args) -> badUsage(e, terminal))
        .setExecutionExceptionHandler((e, command, given) -> failure(e, terminal, given));
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "translate" -> new TranslateCommand(terminal);
      case "trace" -> new TraceCommand(terminal);
      case "merge" -> new MergeCommand(terminal);
      case VdmjCommand.NAME -> new VdmjCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ShardSpec share(String text) {
    try {
      return ShardSpec.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Reduced reduced(String text) {
    Matcher form = REDUCTION.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException("use KIND:PERCENT, such as shapes_varnames:20");
    }
    Reduction kind = Reduction.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new Reduced(kind, Integer.parseInt(form.group(2)), 0);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int badUsage(ParameterException e, Terminal terminal) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    // The library stutters where a value is no NAME=VALUE.
    terminal.say("error: " + said(e).replace("option option", "option"));
    StringWriter suggestions = new StringWriter();
    if (e instanceof UnmatchedArgumentException unmatched
        && UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(suggestions))) {
      terminal.say(suggestions.toString().stripTrailing());
    } else {
      terminal.say("Try '" + command + " --help'.");
    }
    return ExitCode.BAD_INPUT;
  }

  private static int failure(Exception e, Terminal terminal, ParseResult arguments) {
    if (e instanceof BadInputException bad) {
      terminal.say(bad.problems());
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UnwrittenException) {
      terminal.say(said(e));
      return ExitCode.FAULT;
    }
    return fault(e, terminal, arguments.expandedArgs().contains(VERBOSE));
  }

  private static int fault(Throwable e, Terminal terminal, boolean verbose) {
    terminal.say(
        "cilium-vdm: "
            + Exhaustion.advice(e).orElseGet(() -> "internal error, please report it: " + said(e)));
    if (verbose) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      terminal.say(trace.toString().stripTrailing());
    } else {
      terminal.say("(Use -v for the stack trace.)");
    }
    return ExitCode.FAULT;
  }

  private static String said(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** The command that the others belong to. */
  @Command(
      name = "cilium-vdm",
      description = "Checks Cilium network policies against a VDM-SL model, before a deployment.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true,
      versionProvider = Versions.class,
      footer = {
        "",
        "Exit codes: 0 success, 1 an expectation does not hold, 2 invalid usage or input,",
        "3 internal error, out of memory, or a report that cannot be written."
      })
  private static final class Everything implements Runnable {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(), "no command given: use check, translate, trace, merge or vdmj");
    }
  }
}
