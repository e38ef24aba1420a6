package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.plugins.AnalysisCommand;
import java.io.File;
import java.util.List;

/** One of our commands, as VDMJ has commands. */
final class ConsoleCommand extends AnalysisCommand {

  private final Console console;
  private final List<File> files;

  ConsoleCommand(Console console, List<File> files, String line) {
    super(line);
    this.console = console;
    this.files = files;
  }

  @Override
  public String run(String line) {
    return console.run(files, argv);
  }
}
