package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.work.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A counter on standard error, with an estimate of the time left, which is wiped in the end. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final String WIPE = "\r\u001b[K";
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration TRUSTWORTHY = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final boolean shown;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong last = new AtomicLong(System.nanoTime() - BETWEEN.toNanos());
  private final AtomicLong begun = new AtomicLong();

  TerminalProgress(Terminal terminal, OutputOptions output) {
    this.terminal = terminal;
    this.shown = terminal.interactive() && !output.quiet();
  }

  @Override
  public void step(long total) {
    long number = done.incrementAndGet();
    if (!shown) {
      return;
    }
    long now = System.nanoTime();
    begun.compareAndSet(0, now);
    long before = last.get();
    if (now - before >= BETWEEN.toNanos() && last.compareAndSet(before, now)) {
      show(WIPE + number + " of " + total + left(number, total, now - begun.get()));
    }
  }

  private static String left(long number, long total, long nanos) {
    if (nanos < TRUSTWORTHY.toNanos()) {
      return "";
    }
    long seconds =
        Duration.ofNanos((long) ((double) nanos / number * (total - number))).toSeconds();
    return seconds < 60 ? ", " + seconds + " s left" : ", " + (seconds / 60 + 1) + " min left";
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
