package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentsTest {

  @TempDir private Path folder;

  @Test
  void ofTheModelOnlyWhatApplicationsHaveReceivedIsAssignedToInPart() {
    assertEquals(List.of("resolved", "applications"), whole(Loading.load(List.of())));
  }

  @Test
  void variablesAreWholeWhoseNeighboursAreNot() {
    assertEquals(
        List.of("number", "pair", "saved", "table", "listed", "either", "count"),
        wholeIn("Shared"));
  }

  @Test
  void nothingIsWholeWhereALocalVariableIsAssignedToInPart() {
    assertEquals(List.of(), wholeIn("Local"));
  }

  @Test
  void nothingIsWholeWhereJavaGetsValues() {
    assertEquals(List.of(), wholeIn("Throwing"));
  }

  @Test
  void statesCanBeAssignedToByTheirNames() {
    assertTrue(new Assignments(loaded("Replaced")).replaceAState());
    assertFalse(new Assignments(loaded("Shared")).replaceAState());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x(1) := 2",
        "atomic (x(1) := 2; y := 1)",
        "(dcl z : nat := 1; y := z; x(1) := 2)",
        "|| (x(1) := 2, skip)",
        "let z = 1 in x(1) := z",
        "let z in set {1, 2} be st z > 1 in x(1) := z",
        "def z = 1 in x(1) := z",
        "if y = 1 then x(1) := 2",
        "if y = 1 then skip elseif y = 2 then x(1) := 2",
        "if y = 1 then skip else x(1) := 2",
        "cases y: 1 -> x(1) := 2 end",
        "cases y: 1 -> skip, others -> x(1) := 2 end",
        "for all z in set {1, 2} do x(1) := z",
        "for z in [1, 2] do x(1) := z",
        "for z = 1 to 2 do x(1) := z",
        "while y < 1 do x(1) := 2",
        "trap - with x(1) := 2 in exit 1",
        "trap - with skip in (x(1) := 2; exit 1)",
        "tixe {1 |-> x(1) := 2} in skip",
        "tixe {1 |-> skip} in x(1) := 2",
        "always x(1) := 2 in skip",
        "always skip in x(1) := 2",
        "Sigma.x(1) := 2"
      })
  void partsAreFoundInEveryStatement(String statement) throws IOException {
    Path file = folder.resolve("Statement.vdmsl");
    Files.writeString(
        file,
        """
        state Sigma of
          x : seq of nat
          y : nat
        init s == s = mk_Sigma([1], 1)
        end
        operations
          Do : () ==> ()
          Do() == %s;
        """
            .formatted(statement));
    List<String> whole = whole(Loading.loadAlone(List.of(file.toFile())));

    assertFalse(whole.contains("x"), whole::toString);
  }

  private static List<String> wholeIn(String model) {
    return whole(loaded(model));
  }

  private static ModuleInterpreter loaded(String model) {
    return Loading.loadAlone(List.of(new File("src/test/resources/traces/" + model + ".vdmsl")));
  }

  private static List<String> whole(ModuleInterpreter interpreter) {
    Assignments assignments = new Assignments(interpreter);
    return assignments.states().stream()
        .flatMap(
            state ->
                state.fields.stream()
                    .filter(field -> assignments.leaveWhole(state, field))
                    .map(field -> field.tag))
        .toList();
  }
}
