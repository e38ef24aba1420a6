package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who evaluates the model, and what becomes of it where the compiled model is wrong. */
class EngineTest {

  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";

  /** A regular expression decides here. */
  private static final String FILTERED =
      "src/test/resources/conformance/cases/http/the-path-of-an-egress-rule";

  private static final String SERVICE =
      "META-INF/services/io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions";

  @TempDir private Path folder;

  @Test
  void anotherEngineIsBadUsage() {
    Ran ran = Ran.command("check", "--engine", "overture", SCENARIO);

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("use compiled, vdmj or both"), ran.err());
  }

  @Test
  void compiledModelNeedsNoClassOfVdmj() throws Exception {
    Ran ran = RanProcess.withJava(List.of("-Xlog:class+load"), "check", SCENARIO);

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("io.github.ciliumvdm.model.verdict.VerdictModule"), ran.out());
    assertEquals(
        List.of(), ran.out().lines().filter(line -> line.contains(" com.fujitsu.")).toList());
  }

  @Test
  void vdmjIsAskedWhereTheCompiledModelFailsAndTheUserHearsOfIt() throws Exception {
    Ran ran = RanProcess.behind(functions(FailingFunctions.class), "check", FILTERED);

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("internal error in the compiled model"), ran.err());
    assertTrue(ran.out().contains("all as expected"), ran.out());
  }

  @Test
  void enginesThatDifferAreAFaultOfOursThatNamesTheFlow() throws Exception {
    Path lying = functions(LyingFunctions.class);
    Ran both = RanProcess.behind(lying, "check", "--engine", "both", FILTERED);

    assertEquals(3, both.exitCode(), both.out());
    assertTrue(both.err().contains("the engines differ on scenario "), both.err());
    assertTrue(
        both.err().contains("the compiled model says denied, VDMJ says allowed"), both.err());
    assertEquals(1, RanProcess.behind(lying, "check", FILTERED).exitCode());
    assertEquals(0, RanProcess.behind(lying, "check", "--engine", "vdmj", FILTERED).exitCode());
  }

  /** A folder that says that the compiled model's functions of texts are these. */
  private Path functions(Class<?> provider) throws IOException {
    Path service = folder.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, provider.getName());
    return folder;
  }
}
