package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.vdmj.Vdmj;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * VDMJ's own command line; it is here for the help, and does its work before arguments are read.
 */
@Command(
    name = VdmjCommand.NAME,
    description = "Run VDMJ's own command line, with the reader and the model on its class path.")
final class VdmjCommand implements Runnable {

  static final String NAME = "vdmj";

  @Parameters(paramLabel = "ARG", description = "VDMJ's arguments, such as -i x.scenario.yaml.")
  private List<String> arguments = new ArrayList<>();

  static int run(Terminal terminal, String... arguments) {
    return Vdmj.run(terminal.interactive(), arguments) ? ExitCode.OK : ExitCode.UNMET;
  }

  @Override
  public void run() {
    throw new IllegalStateException("not reached with " + arguments);
  }
}
