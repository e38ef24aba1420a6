package io.github.ciliumvdm.editor;

import com.fujitsu.vdmj.messages.Console;
import com.fujitsu.vdmj.messages.ConsolePrintWriter;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where VDMJ prints that must not print: the protocol may be spoken on standard output. */
final class VdmjConsole {

  private VdmjConsole() {}

  /** Lets VDMJ print to nowhere, until somebody gives it another console. */
  static void mute() {
    ConsolePrintWriter nowhere =
        new ConsolePrintWriter(
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Console.init(StandardCharsets.UTF_8, nowhere, nowhere);
  }
}
