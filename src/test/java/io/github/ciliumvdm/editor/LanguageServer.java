package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Jvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** VDMJ's language server in a process of its own, started as the VS Code extension starts it. */
final class LanguageServer implements AutoCloseable {

  /** What the build zips into the extension: the jar lies beside the model's sources there. */
  private static final Path EXTENSION = Path.of("plugin/target/vsix/extension").toAbsolutePath();

  /** The plugin as an installed extension has it. */
  static final Path JAR = EXTENSION.resolve("jars/cilium-vdm-plugin.jar");

  /** A source of the model, as an installed extension has it. */
  static Path model(String module) {
    return EXTENSION.resolve("model").resolve(module + ".vdmsl");
  }

  /** What became of a check: whether it went well, and what is shown at files. */
  record Checked(boolean successful, Map<String, JsonNode> diagnostics) {

    /** What is shown at a file, in the order of the lines: line:column message. */
    List<String> at(Path file) {
      List<String> shown = new ArrayList<>();
      JsonNode list = diagnostics.get(file.toUri().getPath());
      if (list != null) {
        list.forEach(each -> shown.add(text(each)));
      }
      return shown;
    }

    private static String text(JsonNode diagnostic) {
      JsonNode start = diagnostic.at("/range/start");
      return "%d:%d %s"
          .formatted(
              start.get("line").asInt() + 1,
              start.get("character").asInt() + 1,
              diagnostic.get("message").asString());
    }
  }

  private final Process process;
  private final Path output;
  private final JsonConnection connection;
  private final Map<String, JsonNode> diagnostics = new LinkedHashMap<>();
  private int requests;
  private int debugPort;

  private LanguageServer(Process process, Path output, JsonConnection connection) {
    this.process = process;
    this.output = output;
    this.connection = connection;
  }

  /** The file that the server writes the module of a YAML file into. */
  static Path extract(Path yaml) {
    return Path.of(yaml + ".vdmsl");
  }

  /** A server for a folder, whose first check goes on. */
  static LanguageServer start(Path folder) throws Exception {
    return start(folder, JAR);
  }

  /** A server for a folder, with a plugin of its own. */
  static LanguageServer start(Path folder, Path plugin) throws Exception {
    Path output = Files.createTempFile("server", ".out");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process =
          new ProcessBuilder(command(listener.getLocalPort(), plugin))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Socket socket = accepted(listener, process, output);
      LanguageServer server = new LanguageServer(process, output, new JsonConnection(socket));
      server.initialize(folder);
      return server;
    }
  }

  /** The connection that the server makes, unless it ends before that. */
  private static Socket accepted(ServerSocket listener, Process process, Path output)
      throws IOException {
    CompletableFuture<Void> end = process.onExit().thenRun(() -> close(listener));
    try {
      return listener.accept();
    } catch (SocketException e) {
      throw new AssertionError("the server has ended:\n" + Files.readString(output), e);
    } finally {
      end.cancel(false);
    }
  }

  private static void close(ServerSocket listener) {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(int port, Path plugin) {
    String classPath =
        Stream.of(
                annotations.ast.ASTPrintfAnnotation.class,
                com.fujitsu.vdmj.Settings.class,
                lsp.LSPServerSocket.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator, plugin + File.pathSeparator, ""));
    List<String> command =
        Jvm.command("-Dlsp.encoding=utf8", "-Dvdmj.release=vdm10", "-cp", classPath);
    command.addAll(List.of("lsp.LSPServerSocket", "-vdmsl", "-lsp", "" + port, "-dap", "0"));
    return command;
  }

  private void initialize(Path folder) throws Exception {
    JsonNode answer =
        request(
            "initialize",
            """
            {"processId": null, "rootUri": "%s", "clientInfo": {"name": "Visual Studio Code"},
             "capabilities": {
               "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}},
               "experimental": {"combinatorialTesting": true, "proofObligationGeneration": true,
                 "translateProvider": true, "coverageProvider": true}}}
            """
                .formatted(folder.toUri()));
    debugPort = answer.at("/result/capabilities/experimental/dapServer/port").asInt();
    notify("initialized", "{}");
  }

  /** The answer to a request, which may be an error. */
  JsonNode request(String method, String parameters) throws Exception {
    requests++;
    int id = requests;
    send(method, parameters, id);
    return connection.await(
        "answer to " + method, message -> message.path("id").asInt() == id && !isCall(message));
  }

  private static boolean isCall(JsonNode message) {
    return message.has("method");
  }

  void notify(String method, String parameters) throws Exception {
    send(method, parameters, 0);
  }

  private void send(String method, String parameters, int id) throws Exception {
    ObjectNode message = JsonConnection.JSON.createObjectNode();
    message.put("jsonrpc", "2.0").put("method", method);
    if (id > 0) {
      message.put("id", id);
    }
    message.set("params", JsonConnection.JSON.readTree(parameters));
    connection.send(message);
  }

  /** The outcome of the check that goes on or comes next. */
  Checked checked() throws Exception {
    JsonNode done = connection.await("end of a check", this::isEndOfCheck);
    return new Checked(done.at("/params/successful").asBoolean(), Map.copyOf(diagnostics));
  }

  private boolean isEndOfCheck(JsonNode message) {
    String method = message.path("method").asString("");
    if (method.equals("textDocument/publishDiagnostics")) {
      String path = java.net.URI.create(message.at("/params/uri").asString()).getPath();
      diagnostics.put(path, message.at("/params/diagnostics"));
    }
    return method.equals("slsp/checked");
  }

  /** The outcome of the check after a file was changed on disk: 1 created, 2 changed, 3 deleted. */
  Checked changed(Path file, int type) throws Exception {
    ObjectNode change = JsonConnection.JSON.createObjectNode();
    change.put("uri", file.toUri().toString()).put("type", type);
    ArrayNode changes = JsonConnection.JSON.createArrayNode().add(change);
    ObjectNode parameters = JsonConnection.JSON.createObjectNode();
    parameters.set("changes", changes);
    notify("workspace/didChangeWatchedFiles", parameters.toString());
    return checked();
  }

  /** The outcome of the check after a file was given a new text. */
  Checked rewritten(Path file, String text) throws Exception {
    boolean existed = Files.exists(file);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return changed(file, existed ? 2 : 1);
  }

  /** What becomes of the tests of a trace: 1 passed, 2 failed, 3 inconclusive, 4 left out. */
  List<Integer> verdicts(String trace) throws Exception {
    JsonNode traces = request("slsp/CT/traces", "{}");
    assertTrue(traces.toString().contains(trace), traces::toString);
    String name = "{\"name\": \"%s\"}".formatted(trace);
    request("slsp/CT/generate", name);
    JsonNode results = request("slsp/CT/execute", name).get("result");
    return results.valueStream().map(result -> result.get("verdict").asInt()).toList();
  }

  /** Where the name at a place is defined; lines and columns count from one. */
  JsonNode definition(Path file, int line, int column) throws Exception {
    return request(
        "textDocument/definition",
        "{\"textDocument\": {\"uri\": \"%s\"}, \"position\": {\"line\": %d, \"character\": %d}}"
            .formatted(file.toUri(), line - 1, column - 1));
  }

  DebugSession debug() throws Exception {
    return new DebugSession(
        new JsonConnection(new Socket(InetAddress.getLoopbackAddress(), debugPort)));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the server as an editor does. */
  void shutDown() throws Exception {
    request("shutdown", "null");
    notify("exit", "null");
    process.waitFor();
  }

  /** Everything that the server printed until now. */
  String printed() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws IOException {
    connection.close();
    process.destroyForcibly();
    Files.deleteIfExists(output);
  }
}
