package io.github.ciliumvdm.cli;

import com.fujitsu.vdmj.Settings;
import io.github.ciliumvdm.Jvm;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** VDMJ in a process of its own, with nothing but its own jar and ours, asked line by line. */
final class BareSession implements AutoCloseable {

  /** The plugin, as it comes out of the build. */
  static final Path PLUGIN = Path.of("plugin/target/cilium-vdm-plugin.jar").toAbsolutePath();

  private static final String PROMPT = "> ";

  private final Process process;
  private final Writer input;

  /** What was printed since the last answer; whoever waits for more is told of it. */
  private final StringBuilder printed = new StringBuilder();

  private boolean ended;

  private final Thread reader = new Thread(this::read, "reader of a session");

  private BareSession(Process process) {
    this.process = process;
    input = process.outputWriter(StandardCharsets.UTF_8);
    reader.setDaemon(true);
    reader.start();
  }

  /** A session in a folder, with the plugin and VDMJ's arguments. */
  static BareSession start(Path folder, Path plugin, String... arguments) throws IOException {
    String vdmj = Settings.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> command = Jvm.command("-cp", vdmj + File.pathSeparator + plugin, "VDMJ", "-vdmsl");
    command.addAll(List.of(arguments));
    return new BareSession(
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
  }

  private void read() {
    try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int c = output.read(); c >= 0; c = output.read()) {
        add(String.valueOf((char) c));
      }
    } catch (IOException e) {
      add("cannot be read: " + e);
    } finally {
      endOutput();
    }
  }

  private void add(String text) {
    synchronized (printed) {
      printed.append(text);
      printed.notifyAll();
    }
  }

  private void endOutput() {
    synchronized (printed) {
      ended = true;
      printed.notifyAll();
    }
  }

  /** A prompt is at the start of a line; elsewhere there are arrows. */
  private boolean waitsForACommand() {
    return printed.toString().equals(PROMPT) || printed.toString().endsWith("\n" + PROMPT);
  }

  /** What is printed until the session waits for a command, however long it takes. */
  String greeting() throws InterruptedException {
    synchronized (printed) {
      while (!waitsForACommand()) {
        if (ended) {
          throw new AssertionError("no prompt behind\n" + printed);
        }
        printed.wait();
      }
      String answer = printed.substring(0, printed.length() - PROMPT.length());
      printed.setLength(0);
      return answer;
    }
  }

  /** The answer to a command. */
  String ask(String command) throws IOException, InterruptedException {
    type(command);
    return greeting();
  }

  /** The answer to a command that ends the session. */
  Ran last(String command) throws IOException, InterruptedException {
    type(command);
    return ended();
  }

  private void type(String command) throws IOException {
    input.write(command + "\n");
    input.flush();
  }

  /** Ends its input; gives how it ended, and what it printed to its end. */
  Ran end() throws IOException, InterruptedException {
    input.close();
    return ended();
  }

  private Ran ended() throws InterruptedException {
    int exitCode = process.waitFor();
    reader.join();
    return new Ran(exitCode, printed.toString(), "");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
