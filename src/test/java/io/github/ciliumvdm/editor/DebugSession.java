package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    return answer(command, send(command, JsonConnection.JSON.readTree(arguments)));
  }

  private int send(String command, JsonNode arguments) throws Exception {
    requests++;
    ObjectNode message = JsonConnection.JSON.createObjectNode();
    message.put("seq", requests).put("type", "request").put("command", command);
    message.set("arguments", arguments);
    connection.send(message);
    return requests;
  }

  private JsonNode answer(String command, int number) throws Exception {
    return connection.await("answer to " + command, answer -> isAnswer(answer, number));
  }

  private static boolean isAnswer(JsonNode message, int number) {
    return message.path("type").asString("").equals("response")
        && message.path("request_seq").asInt() == number;
  }

  /** Starts it; refused where the specification has errors. */
  JsonNode launch(String module) throws Exception {
    JsonNode launched = launched(module, false);
    if (launched.path("success").asBoolean()) {
      configured();
    }
    return launched;
  }

  /** Starts it with a breakpoint, which is the only one. */
  void launch(String module, Path file, int line) throws Exception {
    assertTrue(launched(module, true).path("success").asBoolean());
    JsonNode set =
        request(
            "setBreakpoints",
            "{\"source\": {\"path\": \"%s\"}, \"breakpoints\": [{\"line\": %d}]}"
                .formatted(file, line));
    assertTrue(set.at("/body/breakpoints/0/verified").asBoolean(), set::toString);
    configured();
  }

  private JsonNode launched(String module, boolean debug) throws Exception {
    request("initialize", "{\"adapterID\": \"vdm\"}");
    return request(
        "launch", "{\"noDebug\": %b, \"defaultName\": \"%s\"}".formatted(!debug, module));
  }

  private void configured() throws Exception {
    request("configurationDone", "{}");
    connection.await("end of the start", DebugSession::isInitialized);
  }

  private static boolean isInitialized(JsonNode message) {
    return message.at("/body/output").asString("").endsWith(" secs.\n\n");
  }

  /** The first line of what the console prints for a command. */
  String evaluate(String command) throws Exception {
    return result(begin(command));
  }

  /** Begins what may stop in between; gives the number of the request. */
  int begin(String command) throws Exception {
    ObjectNode arguments = JsonConnection.JSON.createObjectNode();
    return send("evaluate", arguments.put("expression", command).put("context", "repl"));
  }

  /** The first line of what the console prints in the end for a command. */
  String result(int number) throws Exception {
    JsonNode answer = answer("evaluate", number);
    String said = answer.at("/body/result").asString(answer.path("message").asString(""));
    return said.lines().findFirst().orElse("");
  }

  /**
   * Where an evaluation stops: the frames, innermost first. If it comes to its end, it does not.
   */
  Stopped stopped(int number) throws Exception {
    JsonNode stopped =
        connection.await("stop", message -> isStopped(message) || isAnswer(message, number));
    assertTrue(isStopped(stopped), () -> "it does not stop: " + stopped);
    int thread = stopped.at("/body/threadId").asInt();
    JsonNode trace = request("stackTrace", "{\"threadId\": %d}".formatted(thread));
    return new Stopped(thread, trace.at("/body/stackFrames"));
  }

  private static boolean isStopped(JsonNode message) {
    return message.path("event").asString("").equals("stopped");
  }

  /** The variables of the innermost frame, by their names. */
  Map<String, String> variables(Stopped stopped) throws Exception {
    Map<String, String> variables = new LinkedHashMap<>();
    int frame = stopped.frames().get(0).get("id").asInt();
    JsonNode scopes = request("scopes", "{\"frameId\": %d}".formatted(frame)).at("/body/scopes");
    for (JsonNode scope : scopes) {
      String reference =
          "{\"variablesReference\": %d}".formatted(scope.get("variablesReference").asInt());
      for (JsonNode variable : request("variables", reference).at("/body/variables")) {
        variables.put(variable.get("name").asString(), variable.get("value").asString());
      }
    }
    return variables;
  }

  void proceed(Stopped stopped) throws Exception {
    request("continue", "{\"threadId\": %d}".formatted(stopped.thread()));
  }

  /** An evaluation that has stopped. */
  record Stopped(int thread, JsonNode frames) {

    /** The file and the line of the innermost frame. */
    String place() {
      JsonNode frame = frames.get(0);
      return frame.at("/source/path").asString() + ":" + frame.get("line").asInt();
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
