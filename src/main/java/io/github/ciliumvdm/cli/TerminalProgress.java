package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.run.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** A counter on standard error, which is wiped in the end. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private final boolean shown;
  private final AtomicInteger done = new AtomicInteger();

  TerminalProgress(Terminal terminal, CommonOptions common) {
    this.terminal = terminal;
    this.shown = terminal.interactive() && !common.quiet();
  }

  @Override
  public void step(int total) {
    int number = done.incrementAndGet();
    if (shown) {
      show(WIPE + (total > 0 ? number + " of " + total : String.valueOf(number)));
    }
  }

  @Override
  public void close() {
    if (shown && done.get() > 0) {
      show(WIPE);
    }
  }

  private void show(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
