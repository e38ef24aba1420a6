package io.github.ciliumvdm.editor;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A session with the server's debug adapter, as the debug console has it. */
final class DebugSession implements AutoCloseable {

  private final JsonConnection connection;
  private int requests;

  DebugSession(JsonConnection connection) {
    this.connection = connection;
  }

  /** The answer to a request, which may be a refusal. */
  JsonNode request(String command, String arguments) throws Exception {
    requests++;
    int number = requests;
    ObjectNode message = JsonConnection.JSON.createObjectNode();
    message.put("seq", number).put("type", "request").put("command", command);
    message.set("arguments", JsonConnection.JSON.readTree(arguments));
    connection.send(message);
    return connection.await(
        "answer to " + command,
        answer ->
            answer.path("type").asString("").equals("response")
                && answer.path("request_seq").asInt() == number);
  }

  /** Starts it; refused where the specification has errors. */
  JsonNode launch(String module) throws Exception {
    request("initialize", "{\"adapterID\": \"vdm\"}");
    JsonNode launched =
        request("launch", "{\"noDebug\": true, \"defaultName\": \"%s\"}".formatted(module));
    if (launched.path("success").asBoolean()) {
      request("configurationDone", "{}");
      connection.await("end of the start", DebugSession::isInitialized);
    }
    return launched;
  }

  private static boolean isInitialized(JsonNode message) {
    return message.at("/body/output").asString("").endsWith(" secs.\n\n");
  }

  /** The first line of what the console prints for a command. */
  String evaluate(String command) throws Exception {
    ObjectNode arguments = JsonConnection.JSON.createObjectNode();
    arguments.put("expression", command).put("context", "repl");
    JsonNode answer = request("evaluate", arguments.toString());
    String said = answer.at("/body/result").asString(answer.path("message").asString(""));
    return said.lines().findFirst().orElse("");
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
