package io.github.ciliumvdm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What Cilium's source decides where its policy engine alone cannot be asked, or was not: each
 * folder is named after what holds.
 */
class DecidedTest {

  private static final Path FOLDER = Path.of("src/test/resources/decided");

  private static JsonNode report = new ObjectMapper().createObjectNode();

  static Stream<String> sentences() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @BeforeAll
  static void askTheModelOnce() {
    Ran ran = Ran.command("check", FOLDER.toString(), "-o", "json");
    report = new ObjectMapper().readTree(ran.out());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void everyFlowIsDecidedAsItsAuthorKnows(String sentence) {
    List<String> flows = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (JsonNode scenario : report.get("scenarios")) {
      if (scenario.get("scenario").asString().equals(sentence)) {
        for (JsonNode flow : scenario.get("flows")) {
          flows.add(flow.toString());
          if (!flow.get("passed").asBoolean()) {
            missed.add(flow.toString());
          }
        }
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(false, flows.isEmpty(), "no flow of " + sentence + " is judged");
  }
}
