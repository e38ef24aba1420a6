package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.interpreter.Values;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.vdm.Vdm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code check} asks about, and what people see in the module, are one. */
class ValuesTest {

  @TestFactory
  Stream<DynamicTest> worldAndFlowsOfAQuestionAreThoseOfTheModule() throws IOException {
    List<Path> scenarios = scenarios();
    ModuleInterpreter interpreter = Loading.load(scenarios.stream().map(Path::toFile).toList());
    return scenarios.stream()
        .map(file -> dynamicTest(file.toString(), () -> assertEqualValues(interpreter, file)));
  }

  private static void assertEqualValues(ModuleInterpreter interpreter, Path file) throws Exception {
    Translation translation = Translator.scenario(file, Settings.none());
    Vdm.Application question = (Vdm.Application) translation.expression();
    assertEquals(2, question.arguments().size());
    assertSame(interpreter, translation, "snapshot", question.arguments().get(0).value());
    assertSame(interpreter, translation, "flows", question.arguments().get(1).value());
  }

  /** Places are no part of equality in VDM-SL, but they are of the text. */
  private static void assertSame(
      ModuleInterpreter interpreter, Translation translation, String name, Vdm asked)
      throws Exception {
    interpreter.setDefaultName(translation.module());
    Value inModule = interpreter.execute(name);
    Value built = new Values(interpreter).of(asked, interpreter.getTraceContext(null));
    assertEquals(inModule, built);
    assertEquals(inModule.toString(), built.toString());
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".scenario.yaml")).sorted().toList();
    }
  }
}
