package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.messages.VDMMessage;
import com.fujitsu.vdmj.plugins.EventHub;
import com.fujitsu.vdmj.plugins.Lifecycle;
import com.fujitsu.vdmj.plugins.PluginRegistry;
import com.fujitsu.vdmj.plugins.events.AbstractCheckFilesEvent;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.report.Witness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LawsTest {

  private static final Pattern LAW = Pattern.compile("(?m)^  ([a-z]\\w*)\\([^)]*\\) ==");
  private static final Pattern TRACE = Pattern.compile("(?m)^  ([A-Z]\\w*): -- (\\d+)$");

  @TestFactory
  Stream<DynamicTest> lawHoldsInEverySmallWorld() {
    return ModelRun.once().laws().stream()
        .map(trace -> dynamicTest(trace.name(), () -> assertHolds(trace)));
  }

  @TestFactory
  Stream<DynamicTest> everyModuleOfLawsHasTraces() {
    return modulesOfLaws()
        .map(file -> dynamicTest(module(file), () -> assertTrue(!traces(file).isEmpty())));
  }

  /** The numbers are in the files so that a set which came out empty does not go unseen. */
  @TestFactory
  Stream<DynamicTest> traceHasAsManyTestsAsItSays() {
    return modulesOfLaws()
        .map(file -> dynamicTest(module(file), () -> assertEquals(said(file), traces(file))));
  }

  @TestFactory
  Stream<DynamicTest> everyLawIsTriedByATrace() {
    return modulesOfLaws()
        .map(
            file ->
                dynamicTest(
                    module(file), () -> assertEquals(List.of(), untried(Inputs.text(file)))));
  }

  @Test
  void strictVdmjHasNothingToSayOfModelAndLaws() {
    Silence silence = new Silence(Inputs.allModules());
    silence.load();

    assertEquals(List.of(), silence.messages);
  }

  private static void assertHolds(TraceReport trace) {
    assertAll(
        () -> assertTrue(trace.tests().size() > 0, "there are no tests"),
        () ->
            assertTrue(
                trace.count(TestVerdict.PASSED) == trace.tests().size(), () -> failure(trace)));
  }

  private static String failure(TraceReport trace) {
    return trace.count(TestVerdict.PASSED)
        + " of "
        + trace.tests()
        + " passed\n"
        + trace.witness().map(LawsTest::text).orElse("the others are inconclusive");
  }

  private static String text(Witness witness) {
    return String.join("\n", witness.calls()) + "\n" + witness.says();
  }

  private static Stream<Path> modulesOfLaws() {
    return Inputs.filesUnder(Inputs.PROPERTIES, "Laws.vdmsl").stream();
  }

  private static String module(Path file) {
    return String.valueOf(file.getFileName()).replace(".vdmsl", "");
  }

  private static List<String> traces(Path file) {
    String prefix = module(file) + "`";
    return ModelRun.once().laws().stream()
        .filter(trace -> trace.name().startsWith(prefix))
        .map(trace -> trace.name().substring(prefix.length()) + ": " + trace.tests().size())
        .toList();
  }

  private static List<String> said(Path file) {
    return TRACE
        .matcher(Inputs.text(file))
        .results()
        .map(trace -> trace.group(1) + ": " + trace.group(2))
        .toList();
  }

  /** The functions with underscores in their names are the laws. */
  private static List<String> untried(String text) {
    String traces = text.substring(text.indexOf("\ntraces\n"));
    return LAW.matcher(text)
        .results()
        .map((MatchResult law) -> law.group(1))
        .filter(law -> law.contains("_") && !traces.contains(law + "("))
        .toList();
  }

  /** Loads files as VDMJ's command line does with -strict, and keeps all that it says. */
  private static final class Silence extends Lifecycle {

    private final List<String> messages = new ArrayList<>();

    Silence(List<String> files) {
      super(
          Stream.concat(Stream.of("-vdmsl", "-q", "-strict", "-e", "true"), files.stream())
              .toArray(String[]::new));
    }

    @Override
    protected boolean report(List<VDMMessage> found, AbstractCheckFilesEvent event) {
      found.forEach(message -> messages.add(message.toString()));
      return super.report(found, event);
    }

    void load() {
      Properties.init();
      PluginRegistry.reset();
      EventHub.reset();
      boolean strict = Settings.strict;
      try {
        setDialect();
        loadPlugins();
        processArgs();
        findFiles();
        assertTrue(checkAndInitFiles(), messages::toString);
      } finally {
        Settings.strict = strict;
      }
    }
  }
}
