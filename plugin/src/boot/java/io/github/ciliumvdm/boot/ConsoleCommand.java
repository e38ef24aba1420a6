package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.plugins.AnalysisCommand;

/** One of our commands, as VDMJ has commands. */
final class ConsoleCommand extends AnalysisCommand {

  private final Console console;

  ConsoleCommand(Console console, String line) {
    super(line);
    this.console = console;
  }

  @Override
  public String run(String line) {
    return console.run(argv);
  }
}
