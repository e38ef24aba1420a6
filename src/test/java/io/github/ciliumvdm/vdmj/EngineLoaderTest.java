package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ciliumvdm.answer.Answer.Broken;
import io.github.ciliumvdm.answer.Answer.Judged;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.vdm.Vdm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EngineLoaderTest {

  private static final Vdm EMPTY_REPORT =
      Vdm.shortRecord("System", "Report", Vdm.sequence(List.of()), Vdm.sequence(List.of()));

  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = EngineLoader.open();
  }

  @Test
  void emptyReportHasNoJudgements() {
    assertEquals(new Judged(List.of()), engine.judge(EMPTY_REPORT));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(Vdm.name("nobody"), "no value is called nobody"),
        arguments(Vdm.apply("System`nothing"), "no function is called System`nothing"),
        arguments(Vdm.shortRecord("System", "Nothing"), "no type of records is called"),
        arguments(Vdm.shortRecord("System", "Report"), "Wrong number of fields"),
        arguments(Vdm.shortRecord("System", "Report", Vdm.nil(), Vdm.nil()), "Cannot convert nil"),
        arguments(Vdm.shortRecord("CIDR", "Block", Vdm.nil(), Vdm.number(999)), "Cannot convert"),
        arguments(Vdm.apply("System`report"), "Wrong number of arguments"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultInAQuestionIsAnAnswer(Vdm question, String message) {
    Broken broken = assertInstanceOf(Broken.class, engine.judge(question));

    assertTrue(broken.message().contains(message), broken::message);
  }

  @Test
  void errorInAFunctionWithAMeasureDoesNotBreakTheNextAnswer() {
    Engine measuring =
        EngineLoader.openAlone(List.of(new File("src/test/resources/traces/Measures.vdmsl")));
    Vdm zero = Vdm.number(0);
    Vdm one = Vdm.number(1);

    String error = broken(measuring, Vdm.apply("Measures`down", one, zero));
    assertTrue(error.contains("Error 4134"), error);
    // A number is no report; but it is there.
    String answer = broken(measuring, Vdm.apply("Measures`down", Vdm.number(3), one));
    assertTrue(!answer.contains("Measure failure") && answer.contains("record"), answer);
  }

  private static String broken(Engine engine, Vdm question) {
    return assertInstanceOf(Broken.class, engine.judge(question)).message();
  }

  @Test
  void enginesDoNotDisturbEachOther() {
    Engine other =
        EngineLoader.open(
            List.of(new File("src/test/resources/traces/Counter.vdmsl")), Settings.none());

    assertEquals(0, engine.traces().size());
    assertEquals(4, other.traces().size());
    assertInstanceOf(Judged.class, engine.judge(EMPTY_REPORT));
  }

  @Test
  void fileThatVdmjRejectsIsAFault(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("Wrong.vdmsl"), "values wrong : nat = true;");
    EngineException fault =
        assertThrows(
            EngineException.class,
            () -> EngineLoader.open(List.of(wrong.toFile()), Settings.none()));

    assertTrue(fault.getMessage().contains("Wrong.vdmsl) at line 1:"), fault::getMessage);
  }
}
