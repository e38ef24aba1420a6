package io.github.ciliumvdm.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers whether something written to it was lost; one that is not read any more
 * loses nothing.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream inner;
  private volatile @Nullable IOException loss;

  StandardOutput(OutputStream inner) {
    this.inner = inner;
  }

  /** What went wrong first. */
  Optional<String> loss() {
    return Optional.ofNullable(loss)
        .filter(e -> !isClosedPipe(e))
        .map(e -> e.getMessage() == null ? e.toString() : e.getMessage());
  }

  /** Whether the reader of this has closed it. */
  static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("the pipe is being closed");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      inner.write(bytes, from, length);
    } catch (IOException e) {
      note(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      inner.flush();
    } catch (IOException e) {
      note(e);
    }
  }

  private void note(IOException e) throws IOException {
    if (loss == null) {
      loss = e;
    }
    throw e;
  }
}
