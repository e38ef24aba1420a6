package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our nodes do what VDMJ's do: the values are the same, and the errors, and their places. */
class NodesTest {

  private static final String MODEL = "src/test/resources/nodes/Nodes.vdmsl";
  private static final Path EXPRESSIONS = Path.of("src/test/resources/nodes/expressions.txt");

  /** Functions whose bodies are the nodes that matter most. */
  private static final List<String> FUNCTIONS =
      List.of("colour", "halfOfHalf", "low", "hidden", "evens", "notBoolean", "isRed", "leaf");

  @Test
  void valuesAndErrorsAreThoseOfVdmjsOwnNodes() throws Exception {
    List<String> expressions = Files.readAllLines(EXPRESSIONS);
    List<String> vdmjs = Evaluations.of(false, MODEL, expressions);

    assertTrue(vdmjs.stream().anyMatch(result -> result.contains(" = Error 4055: ")));
    assertEquals(
        String.join("\n", vdmjs), String.join("\n", Evaluations.of(true, MODEL, expressions)));
  }

  @Test
  void modelIsMadeOfOurNodesWhereTheyAreInstalled() throws Exception {
    assertEquals(
        List.of("Variable", "Application", "Field", "Let", "ForAll", "Exists", "Is", "MakeRecord"),
        Evaluations.bodies(true, MODEL, FUNCTIONS));
    assertTrue(
        Evaluations.bodies(false, MODEL, FUNCTIONS).stream().allMatch(n -> n.startsWith("IN")));
  }
}
