package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.engine.Answer.Broken;
import io.github.ciliumvdm.engine.Answer.Judged;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesTest {

  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = Engines.open(List.of());
  }

  @Test
  void emptyReportHasNoJudgements() {
    assertEquals(new Judged(List.of()), engine.judge("mk_System`Report([], [])"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          let none : seq of nat = [] in hd none | Error 4010
          nobody                                | not in scope
          let                                   | Expecting
          1 2                                   | goes on
          """)
  void faultInAQuestionIsAnAnswer(String expression, String message) {
    Broken broken = assertInstanceOf(Broken.class, engine.judge(expression));

    assertTrue(broken.message().contains(message), broken::message);
  }

  @Test
  void enginesDoNotDisturbEachOther() {
    Engine other = Engines.open(List.of(new File("src/test/resources/traces/Counter.vdmsl")));

    assertEquals(0, engine.traces().size());
    assertEquals(4, other.traces().size());
    assertInstanceOf(Judged.class, engine.judge("mk_System`Report([], [])"));
  }

  @Test
  void fileThatVdmjRejectsIsAFault(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("Wrong.vdmsl"), "values wrong : nat = true;");
    EngineException fault =
        assertThrows(EngineException.class, () -> Engines.open(List.of(wrong.toFile())));

    assertTrue(fault.getMessage().contains("Wrong.vdmsl) at line 1:"), fault::getMessage);
  }
}
