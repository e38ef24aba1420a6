package io.github.ciliumvdm.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the report that CI systems read: what is text in a name is text in them. */
class FormsTest {

  private static final Path GOLDENS = Path.of("src/test/resources/trace-reports");
  private static final Pattern ENTITY = Pattern.compile("&#(\\d+);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\n::error title=two::three",
        "a,b:c=d",
        "100%0A%25",
        "\r\n",
        "]]>&<\"",
        "beyond \ud834\udd1e the plane"
      })
  void workflowCommandSaysExactlyItsMessage(String text) {
    String command = WorkflowCommand.error(text, new Place("a,b:c.yaml", 3, 5), text).toString();

    assertEquals(1, command.lines().count(), command);
    int end = command.indexOf("::", 2);
    assertEquals(text, decoded(command.substring(end + 2)));
    assertEquals(
        "::error file=a%2Cb%3Ac.yaml,line=3,col=5",
        command.substring(0, command.indexOf(",title")));
    assertFalse(command.substring(command.indexOf("title=") + 6, end).matches("(?s).*[,:].*"));
  }

  private static String decoded(String data) {
    return data.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "`code`",
        "<b>",
        "@team #1 :tada:",
        "*a* _b_ ~c~ [d](e) \\",
        "\ud834\udd1e"
      })
  void markdownShowsTextAsItIs(String text) {
    String plain = MarkdownText.plain(text);

    assertFalse(plain.matches(".*[|`<>@*_~\\[\\]\\\\:].*"), plain);
    assertEquals(
        text,
        ENTITY
            .matcher(plain)
            .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1)))));
  }

  private static String character(String number) {
    return Character.toString(Integer.parseInt(number));
  }

  @Test
  void fenceIsLongerThanAnyInTheText() {
    assertEquals("`````text\n````\n```\n`````\n", MarkdownText.block("````\n```"));
    assertEquals("```text\nplain\n```\n", MarkdownText.block("plain"));
  }

  @Test
  void charactersThatAreNoTextAreWrittenOut() {
    assertEquals("\\u001b[31m \\ud800 \\uffff\t\n", Printable.of("\u001b[31m \ud800 \uffff\t\n"));
    assertEquals("one two three four", Printable.line(" one\r\ntwo\u2028three\u0085\tfour\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u061c", "\u180e", "\u2028",
        "\u0085", "\u009b", "\u007f", "\u3164", "\u115f", "\ufe0f", "\u034f", "\ufffe",
            "\udb40\udc41"
      })
  void whatNobodySeesIsWrittenOut(String character) {
    String written = Printable.of("a" + character + "b");

    assertTrue(written.matches("a(\\\\u[0-9a-f]{4})+b"), written);
    assertEquals(written, Printable.exactly("a" + character + "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"##[error]x", "a ##vso[task.complete]", "###[group]", "##VSO[x]", "##a[b"})
  void commandsOfAnyLineAreBroken(String text) {
    assertFalse(Printable.of(text).matches("(?i).*##[a-z]*\\[.*"), Printable.of(text));
    assertFalse(Printable.lines(text).matches("(?i).*##[a-z]*\\[.*"), Printable.lines(text));
    assertEquals("## [x] ##", Printable.of("## [x] ##"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"::error::x", "a\n::warning::", "a\r::debug::", " \t\u3000::x", "a\n\n ::1"})
  void noLineBeginsAsACommandDoes(String text) {
    String lines = Printable.lines(text);

    assertTrue(lines.contains("\\u003a:"), lines);
    assertTrue(lines.lines().noneMatch(line -> line.strip().startsWith("::")), lines);
    assertEquals("from ::1", Printable.lines("from ::1"));
  }

  @Test
  void tracesHaveEveryForm() throws Exception {
    TraceReports traces =
        reports(
            List.of(
                trace("Scenario_a`Each_flow", "scenarios/a/a.scenario.yaml", 3, 0),
                trace("Scenario_a`Pairs", "scenarios/a/a.scenario.yaml", 1000, 2),
                trace("Scenario_b`Each_flow", "scenarios/b/b|c.scenario.yaml", 1, 1)));
    String junit = written(new TraceJUnitReport(), traces);

    JUnitSchema.assertValid(junit);
    assertAll(
        () -> Golden.assertGolden(GOLDENS.resolve("report.xml"), junit),
        () ->
            Golden.assertGolden(
                GOLDENS.resolve("report.github"), written(new TraceGithubReport(), traces)),
        () ->
            Golden.assertGolden(
                GOLDENS.resolve("report.md"), written(new TraceMarkdownReport(), traces)));
  }

  @Test
  void longSummaryKeepsWhatFailsAndSaysWhatItLeavesOut() throws IOException {
    List<TraceReport> traces =
        IntStream.range(0, 150)
            .mapToObj(i -> trace("Scenario_" + i + "`T", "a.scenario.yaml", 1, i == 140 ? 1 : 0))
            .toList();
    String markdown = written(new TraceMarkdownReport(), reports(traces));

    assertTrue(
        markdown.contains("Scenario&#95;140&#96;T</code>: 1 of 2 tests failed&#58; test 2"),
        markdown);
    assertTrue(markdown.contains("\nNot shown: 149 traces.\n"), markdown);
  }

  private static TraceReports reports(List<TraceReport> traces) {
    return new TraceReports(traces, List.of(), Optional.empty(), false);
  }

  private static TraceReport trace(String name, String file, int passed, int failed) {
    List<TestReport> tests =
        IntStream.range(0, passed + failed)
            .mapToObj(i -> i < passed ? TestVerdict.PASSED : TestVerdict.FAILED)
            .map(verdict -> new TestReport(BigInteger.ONE, verdict))
            .toList();
    List<String> calls = Collections.nCopies(2, "Send(\"``` ]]> & | ::error::%\")");
    String says = "Error 4056: Postcondition failure\nat line 7\n";
    Witness witness =
        new Witness(BigInteger.valueOf(passed + 1), calls, says, new Place(file, 7, 3));
    return new TraceReport(
        name,
        file,
        tests,
        List.of(),
        failed == 0 ? Optional.empty() : Optional.of(witness),
        Optional.empty());
  }

  private static <R> String written(ReportWriter<R> form, R report) throws IOException {
    StringWriter text = new StringWriter();
    form.write(report, text);
    return text.toString();
  }
}
