package io.github.ciliumvdm.editor;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Messages in JSON over a socket, each behind a header with its length. */
final class JsonConnection implements Closeable {

  static final ObjectMapper JSON = new ObjectMapper();

  /** What stands behind the last message. */
  private static final JsonNode END = JSON.missingNode();

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

  JsonConnection(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
    Thread reader = new Thread(this::receive, "reader of " + socket);
    reader.setDaemon(true);
    reader.start();
  }

  void send(JsonNode message) throws IOException {
    byte[] text = JSON.writeValueAsBytes(message);
    String header = "Content-Length: " + text.length + "\r\n\r\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(text);
    out.flush();
  }

  /**
   * The next message that is wanted, however long it takes; those before it are dropped. None comes
   * any more if the other side closes the connection, or ends.
   */
  JsonNode await(String what, Predicate<JsonNode> wanted) throws InterruptedException {
    StringBuilder dropped = new StringBuilder();
    while (true) {
      JsonNode message = received.take();
      if (message.isMissingNode()) {
        received.add(END);
        throw new AssertionError("the connection has ended with no " + what + ", but\n" + dropped);
      }
      if (wanted.test(message)) {
        return message;
      }
      dropped.append(message).append('\n');
    }
  }

  private void receive() {
    try {
      for (int length = length(); length >= 0; length = length()) {
        received.add(JSON.readTree(in.readNBytes(length)));
      }
    } catch (IOException e) {
      // The other side has closed: whoever waits for a message says so.
    } finally {
      received.add(END);
    }
  }

  private int length() throws IOException {
    int length = -1;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("Content-Length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
