package io.github.ciliumvdm.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page and the completions of shells, made of the commands and options there are. */
final class CommandDocs {

  private static final String NAME = "cilium-vdm";

  private final CommandLine line;

  CommandDocs() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    line =
        Main.commandLine(
            new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, true));
  }

  String bash() {
    return AutoComplete.bash(NAME, line);
  }

  String fish() {
    StringBuilder text = new StringBuilder("# Completions of " + NAME + " for fish.\n");
    String none = complete("__fish_use_subcommand");
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      text.append(none).append(" -f -a ").append(spec.name());
      text.append(" -d ").append(quoted(summary(spec))).append('\n');
    }
    appendFish(text, none, line.getCommandSpec());
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      appendFish(text, complete("__fish_seen_subcommand_from " + spec.name()), spec);
    }
    return text.toString();
  }

  private static String complete(String condition) {
    return "complete -c " + NAME + " -n '" + condition + "'";
  }

  private static void appendFish(StringBuilder text, String start, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      text.append(start);
      for (String name : option.names()) {
        text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1));
      }
      text.append(takesValue(option) ? " -r" : "");
      text.append(" -d ").append(quoted(description(option))).append('\n');
    }
  }

  String zsh() {
    StringBuilder text = new StringBuilder("#compdef " + NAME + "\n");
    text.append("# Completions of " + NAME + " for zsh.\n\n");
    text.append("local -a commands=(\n");
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      text.append("  ").append(quoted(spec.name() + ":" + summary(spec))).append('\n');
    }
    text.append(")\n\nif (( CURRENT == 2 )); then\n");
    text.append("  _describe command commands\n  _arguments \\\n");
    appendZsh(text, "    ", line.getCommandSpec());
    text.append("    '*: :'\n  return\nfi\n\ncase $words[2] in\n");
    for (CommandLine command : line.getSubcommands().values()) {
      text.append("  ").append(command.getCommandName()).append(")\n    _arguments \\\n");
      appendZsh(text, "      ", command.getCommandSpec());
      text.append("      '*:path:_files'\n    ;;\n");
    }
    return text.append("esac\n").toString();
  }

  private static void appendZsh(StringBuilder text, String indent, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      String description = "[" + description(option).replace("[", "\\[").replace("]", "\\]") + "]";
      String value = takesValue(option) ? ":" + label(option).replace(":", "\\:") + ":_files" : "";
      for (String name : option.names()) {
        text.append(indent).append(quoted("*" + name + description + value)).append(" \\\n");
      }
    }
  }

  /** In the macros that man has known for ever. */
  String man() {
    StringBuilder text = new StringBuilder();
    CommandSpec all = line.getCommandSpec();
    text.append(".TH CILIUM\\-VDM 1 \"\" \"cilium\\-vdm\" \"User Commands\"\n");
    text.append(".SH NAME\ncilium\\-vdm \\- ").append(roff(summary(all))).append('\n');
    text.append(".SH SYNOPSIS\n");
    text.append(".B cilium\\-vdm\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...\n");
    text.append(".SH COMMANDS\n");
    for (CommandLine command : line.getSubcommands().values()) {
      appendCommand(text, command.getCommandSpec());
    }
    text.append(".SH OPTIONS\nOf every command but vdmj:\n");
    shared().forEach(option -> appendOption(text, option));
    text.append(".SH \"EXIT STATUS\"\n");
    text.append(".TP\n.B 0\nSuccess.\n.TP\n.B 1\nAn expectation does not hold.\n");
    text.append(
        ".TP\n.B 2\nInvalid usage or input.\n.TP\n.B 3\nInternal error, out of memory, or a report that cannot be written.\n");
    return text.toString();
  }

  private void appendCommand(StringBuilder text, CommandSpec spec) {
    text.append(".SS \"").append(roff(spec.name()));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      text.append(" [").append(roff(parameter.paramLabel())).append("]...");
    }
    text.append("\"\n").append(roff(summary(spec))).append('\n');
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      text.append(".TP\n.I ").append(roff(parameter.paramLabel())).append('\n');
      text.append(roff(plain(String.join(" ", parameter.description())))).append('\n');
    }
    Collection<String> shared = shared().stream().map(OptionSpec::longestName).toList();
    spec.options().stream()
        .filter(option -> !shared.contains(option.longestName()))
        .forEach(option -> appendOption(text, option));
  }

  /** The options that all commands have but VDMJ's. */
  private List<OptionSpec> shared() {
    return line.getSubcommands().get("check").getCommandSpec().options().stream()
        .filter(
            option ->
                line.getSubcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(spec -> !spec.name().equals("vdmj"))
                    .allMatch(spec -> spec.findOption(option.longestName()) != null))
        .toList();
  }

  private static void appendOption(StringBuilder text, OptionSpec option) {
    text.append(".TP\n");
    text.append(
        List.of(option.names()).stream()
            .map(name -> "\\fB" + roff(name) + "\\fR")
            .collect(Collectors.joining(", ")));
    text.append(takesValue(option) ? " \\fI" + roff(label(option)) + "\\fR" : "");
    text.append('\n').append(roff(description(option))).append('\n');
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static String label(OptionSpec option) {
    return option.paramLabel();
  }

  private static String summary(CommandSpec spec) {
    return plain(String.join(" ", spec.usageMessage().description()));
  }

  private static String description(OptionSpec option) {
    return plain(String.join(" ", option.description()));
  }

  private static String plain(String text) {
    return Ansi.OFF.string(text.replace("%n", " ")).strip();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
