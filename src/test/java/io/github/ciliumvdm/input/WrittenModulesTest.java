package io.github.ciliumvdm.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ciliumvdm.report.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenModulesTest {

  @TempDir private Path folder;

  @Test
  void folderThatCannotBeReadIsBadInputAndTheReasonIsSaid() {
    Path missing = folder.resolve("missing");
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> WrittenModules.beside(List.of(missing.resolve("a.scenario.yaml"))));

    assertEquals(
        List.of(
            Problem.of(
                "cannot look for modules beside the scenarios in the folder "
                    + missing
                    + ": there is no such file")),
        refused.problems());
  }
}
