package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.traces.TraceIterator;
import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.interpreter.SharedTypes;
import io.github.ciliumvdm.report.TestVerdict;
import java.io.File;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our loop gives the verdicts of VDMJ's {@code runtrace}, test by test, on modules that nobody
 * wrote. {@code -Drandom.modules=N} says how many, {@code -Drandom.seed=N} with which to begin.
 */
class RandomModulesTest {

  private static final int MODULES = Integer.getInteger("random.modules", 100);
  private static final long SEED = Long.getLong("random.seed", System.nanoTime());

  @TempDir private Path folder;

  @Test
  void verdictsOnRandomModulesAreThoseOfRuntraceTestByTest() throws Exception {
    System.out.printf("random modules: -Drandom.modules=%d -Drandom.seed=%d%n", MODULES, SEED);
    Map<TestVerdict, Integer> seen = new EnumMap<>(TestVerdict.class);
    try (URLClassLoader loader = new URLClassLoader(classPath(), new SharedTypes())) {
      Method load =
          loader
              .loadClass(VdmjEngine.class.getName())
              .getMethod("loadAlone", List.class, Map.class);
      for (int i = 0; i < MODULES; i++) {
        long seed = SEED + i;
        File file = module(seed);
        Engine ours = (Engine) load.invoke(null, List.of(file), Map.of());
        ModuleInterpreter vdmjs = Loading.loadAlone(List.of(file));
        for (TraceName trace : ours.traces()) {
          assertEqualVerdicts(vdmjs, ours, trace, seed, seen);
        }
      }
    }
    System.out.println("random modules: " + seen);
    assertEquals(TestVerdict.values().length, seen.size(), () -> "not all verdicts: " + seen);
  }

  private File module(long seed) throws Exception {
    String text = RandomModule.of(new SplittableRandom(seed));
    return Files.writeString(folder.resolve(RandomModule.NAME + ".vdmsl"), text).toFile();
  }

  private static void assertEqualVerdicts(
      ModuleInterpreter vdmjs,
      Engine ours,
      TraceName trace,
      long seed,
      Map<TestVerdict, Integer> seen)
      throws Exception {
    String where = trace + " of -Drandom.modules=1 -Drandom.seed=" + seed;
    assertEquals(vdmjsTests(vdmjs, trace), ourTests(vdmjs, trace), where);
    List<TestVerdict> verdicts = Runtrace.verdicts(vdmjs, trace);
    assertTrue(!verdicts.isEmpty(), where);
    assertEquals(verdicts, ours.run(trace, Loop.BATCH).verdicts(), where);
    verdicts.forEach(verdict -> seen.merge(verdict, 1, Integer::sum));
  }

  private static List<String> vdmjsTests(ModuleInterpreter interpreter, TraceName trace)
      throws Exception {
    TraceIterator iterator =
        definition(interpreter, trace).getIterator(context(interpreter, trace));
    List<String> tests = new ArrayList<>();
    while (iterator.hasMoreTests()) {
      tests.add(iterator.getNextTest().toString());
    }
    return tests;
  }

  private static List<String> ourTests(ModuleInterpreter interpreter, TraceName trace)
      throws Exception {
    Expansion<INStatement> expansion =
        Expanding.of(definition(interpreter, trace), context(interpreter, trace));
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < expansion.size().intValueExact(); i++) {
      tests.add(expansion.test(BigInteger.valueOf(i)).toString());
    }
    return tests;
  }

  private static INNamedTraceDefinition definition(ModuleInterpreter interpreter, TraceName trace) {
    return interpreter.findTraceDefinition(
        new TCNameToken(LexLocation.ANY, trace.module(), trace.name()));
  }

  private static Context context(ModuleInterpreter interpreter, TraceName trace) throws Exception {
    interpreter.setDefaultName(trace.module());
    return interpreter.getTraceContext(null);
  }

  /** Of an engine as users have it, which has loaded nothing before. */
  private static URL[] classPath() {
    return Stream.of(com.fujitsu.vdmj.Settings.class, Model.class, VdmjEngine.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .distinct()
        .toArray(URL[]::new);
  }
}
