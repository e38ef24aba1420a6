package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.engine.Selection.Reduced;
import io.github.ciliumvdm.engine.Selection.Reduction;
import io.github.ciliumvdm.run.BadInputException;
import io.github.ciliumvdm.run.Evaluator;
import io.github.ciliumvdm.run.Share;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
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

  private Main() {}

  public static void main(String... args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs a command on streams that are no terminal. */
  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(new Terminal(in, out, err, false, true), args);
  }

  private static int run(Terminal terminal, String... args) {
    try {
      return args.length > 0 && args[0].equals(VdmjCommand.NAME)
          ? VdmjCommand.run(terminal, Arrays.copyOfRange(args, 1, args.length))
          : commandLine(terminal).execute(args);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** All commands, on these streams. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Everything());
    List.of(
            new CheckCommand(terminal),
            new TranslateCommand(terminal),
            new TraceCommand(terminal),
            new MergeCommand(terminal),
            new VdmjCommand())
        .forEach(line::addSubcommand);
    return line.registerConverter(Share.class, Main::share)
        .registerConverter(Reduced.class, Main::reduced)
        .registerConverter(Evaluator.class, EngineOption::evaluator)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Main::badUsage)
        .setExecutionExceptionHandler(Main::failure);
  }

  private static Share share(String text) {
    try {
      return Share.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Reduced reduced(String text) {
    Matcher form = REDUCTION.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException("write KIND:PERCENT, such as shapes_varnames:20");
    }
    Reduction kind = Reduction.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new Reduced(kind, Integer.parseInt(form.group(2)), 0);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int badUsage(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    PrintWriter err = e.getCommandLine().getErr();
    err.println("error: " + e.getMessage());
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || !UnmatchedArgumentException.printSuggestions(unmatched, err)) {
      err.println("Try '" + command + " --help'.");
    }
    return ExitCode.BAD_INPUT;
  }

  private static int failure(Exception e, CommandLine line, ParseResult arguments) {
    if (e instanceof BadInputException) {
      line.getErr().println(e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    line.getErr().println("cilium-vdm: this is a fault of ours, please report it: " + said(e));
    if (arguments.expandedArgs().contains(VERBOSE)) {
      e.printStackTrace(line.getErr());
    } else {
      line.getErr().println("(With -v also the stack trace.)");
    }
    return ExitCode.FAULT;
  }

  private static String said(Exception e) {
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
        "Exit codes: 0 as wished, 1 an expectation does not hold, 2 bad usage or bad input,",
        "3 a fault of cilium-vdm."
      })
  private static final class Everything implements Runnable {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(), "no command given: write check, translate, trace, merge or vdmj");
    }
  }
}
