package io.github.ciliumvdm.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({
    "broken: [, 1:10",
    "'broken: [\n', 2:1",
    "'a: b\nbroken: {c: [d,', 2:16",
    "'a: b\r\nbroken: {', 2:10",
    "'broken: \"x', 1:11"
  })
  void whatIsMissingAtTheEndIsMissingInsideOfTheFile(String text, String place) {
    YamlReader.read("t.yaml", text, problems);

    assertEquals("t.yaml:" + place, problems.sorted().get(0).place().toString());
  }

  @Test
  void nodesKnowTheirPlaces() {
    Mapping mapping = (Mapping) only("a: 1\nb:\n  - x\n  - {c: y}\n");
    assertEquals("t.yaml:1:1", mapping.place().toString());
    assertEquals("t.yaml:2:1", mapping.entries().get(1).key().place().toString());
    Sequence list = (Sequence) mapping.get("b").orElseThrow();
    assertEquals("t.yaml:3:3", list.place().toString());
    Mapping inner = (Mapping) list.elements().get(1);
    assertEquals("t.yaml:4:9", inner.get("c").orElseThrow().place().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "true, BOOLEAN",
    "yes, BOOLEAN",
    "off, BOOLEAN",
    "y, BOOLEAN",
    "'\"yes\"', STRING",
    "~, NULL",
    "null, NULL",
    "80, INTEGER",
    "0x1F, INTEGER",
    "0o17, INTEGER",
    "010, INTEGER",
    "08, INTEGER",
    "1_000, INTEGER",
    "-5, INTEGER",
    "80.0, INTEGER",
    "1.5, FRACTION",
    ".7_75, FRACTION",
    ".7__5, STRING",
    "0x1FFFFFFFFFFFFFFFF, STRING",
    "18446744073709551615, INTEGER",
    "1e999, STRING",
    "1e-999, INTEGER",
    "1.18.2, STRING",
    "2024-01-01, STRING",
    "10:30, STRING",
    "'''80''', STRING",
    "!!str 80, STRING",
    "!!int \"80\", INTEGER",
    "!!float 8, INTEGER",
    "+, STRING",
    "_1, STRING",
    "<<, STRING",
    "'', NULL"
  })
  void scalarsHaveTheTypeThatKubernetesGivesThem(String text, Shape shape) {
    assertEquals(shape, value(text).shape());
    assertTrue(problems.isEmpty(), problems.sorted()::toString);
  }

  @ParameterizedTest
  @CsvSource({"010, 8", "0x1f, 31", "-0b11, -3", "08, 8", "1_000, 1000", "80.0, 80", "1e3, 1000"})
  void wholeNumbersHaveTheValueThatKubernetesGivesThem(String text, int value) {
    assertEquals(value, ((Scalar) value(text)).integer().intValueExact());
  }

  @Test
  void keysAreStringsAsInJson() {
    Mapping mapping = (Mapping) only("on: a\n0x10: b\n'yes': c\n");
    assertEquals(
        List.of("true", "16", "yes"), mapping.entries().stream().map(Mapping.Entry::name).toList());
  }

  @Test
  void nullIsAsGoodAsMissing() {
    assertTrue(((Mapping) only("a:\nb: ~\n")).get("a").isEmpty());
  }

  @Test
  void emptyDocumentsAreLeftOut() {
    assertEquals(2, read("t.yaml", "---\n# nothing\n---\na: 1\n---\n---\nb: 2\n...\n").size());
  }

  @Test
  void theProblemIsReportedAndTheDocumentsBeforeItAreKept() {
    assertEquals(1, read("t.yaml", "a: 1\n---\nb: [1\n---\n").size());
    assertProblems("t.yaml:4:1: error: a ',' or the closing ']' is missing");
  }

  @Test
  void aTabIsReportedWithTheRemedy() {
    read("t.yaml", "a:\n\tb: 1\n");
    assertProblems("t.yaml:2:1: error: tabs are not allowed for indentation: use spaces");
  }

  @Test
  void aBadIndentIsReportedWithTheRemedy() {
    read("t.yaml", "a:\n    b: 1\n  c: 2\n");
    assertProblems("t.yaml:3:3: error: unexpected indentation: align this line with its siblings");
  }

  @Test
  void aDuplicateKeyIsReportedAtTheSecond() {
    read("t.yaml", "a: 1\nb: 2\na: 3\n");
    assertProblems("t.yaml:3:1: error: duplicate key 'a', already in line 1");
  }

  @Test
  void aKeyMustBeAString() {
    read("t.yaml", "[a]: 1\n~: 2\n");
    assertProblems(
        "t.yaml:1:1: error: a key must be a string, this is a list",
        "t.yaml:2:1: error: a key must be a string, this is null");
  }

  @Test
  void aTagOfOnesOwnIsReported() {
    read("t.yaml", "a: !mine 1\nb: !!int x\nc: !!set {}\n");
    assertProblems(
        "t.yaml:1:4: error: the tag '!mine' is not supported here",
        "t.yaml:2:4: error: 'x' does not match its tag '!!int'",
        "t.yaml:3:4: error: the tag '!!set' is not supported here");
  }

  @Test
  void anAliasIsTheNodeOfItsAnchor() {
    Mapping mapping = (Mapping) only("a: &x {k: v}\nb: *x\n");
    assertEquals(mapping.get("a"), mapping.get("b"));
  }

  @Test
  void anAliasNeedsAnAnchorBeforeIt() {
    read("t.yaml", "a: &x [*x]\n");
    assertProblems("t.yaml:1:8: error: unknown anchor &x before");
  }

  @Test
  void anchorsEndWithTheirDocument() {
    read("t.yaml", "a: &x 1\n---\nb: *x\n");
    assertProblems("t.yaml:3:4: error: unknown anchor &x before");
  }

  @Test
  void mergeKeysBringTheKeysThatAreNotWritten() {
    Mapping mapping = (Mapping) only("- &x {a: 1, b: 2}\n- {<<: *x, b: 3}\n", 1);
    assertEquals("3", ((Scalar) mapping.get("b").orElseThrow()).text());
    assertEquals("1", ((Scalar) mapping.get("a").orElseThrow()).text());
  }

  @Test
  void theFirstOfMergedMappingsWins() {
    Mapping mapping = (Mapping) only("- &x {a: 1}\n- &y {a: 2}\n- {<<: [*y, *x]}\n", 2);
    assertEquals("2", ((Scalar) mapping.get("a").orElseThrow()).text());
  }

  @Test
  void aMergeKeyBehindAKeyThatItBringsIsReported() {
    read("t.yaml", "- &x {a: 1}\n- {a: 2, <<: *x}\n");
    assertProblems(
        "t.yaml:2:10: error: tools disagree on whether this or the key 'a' before it takes precedence: put the"
            + " merge key first");
  }

  @Test
  void aliasesCannotExplode() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      String list = String.join(", ", List.of(before, before, before, before, before, before));
      text.append("a%d: &a%d [%s]\n".formatted(i, i, list));
    }
    read("t.yaml", text.toString());
    assertEquals(1, problems.sorted().size());
    assertTrue(problems.sorted().get(0).message().startsWith("aliases expand to more than"));
  }

  @Test
  void depthIsLimitedAlsoThroughAliases() {
    read("t.yaml", "[".repeat(200_000));
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 200; i++) {
      text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    read("u.yaml", text.toString());
    assertProblems(
        "t.yaml:1:101: error: lists and mappings are nested more than 100 levels deep",
        "u.yaml:100:12: error: lists and mappings are nested more than 100 levels deep");
  }

  @Test
  void jsonIsReadWithItsPlacesAndTabs() {
    List<Node> documents = read("t.json", "{\n\t\"a\": [80, \"80\", true, null, 1.5]\n}\n[]");
    assertEquals(2, documents.size());
    Mapping.Entry entry = ((Mapping) documents.get(0)).entries().get(0);
    assertEquals("t.json:2:2", entry.key().place().toString());
    assertEquals(
        "INTEGER STRING BOOLEAN NULL FRACTION",
        ((Sequence) entry.value())
            .elements().stream().map(n -> n.shape().name()).collect(Collectors.joining(" ")));
  }

  @Test
  void problemsOfJsonAreReportedAtTheirPlace() {
    read("t.json", "{\"a\": 1,\n \"a\": 2}");
    read("u.json", "{\"a\": 1]");
    read("v.json", "[".repeat(101));
    assertEquals(
        List.of("t.json:2:2", "u.json:1:8", "v.json:1:101"),
        problems.sorted().stream().map(d -> d.place().toString()).toList());
  }

  @Test
  void utf8IsReadWithOrWithoutAMark() {
    Scalar scalar = (Scalar) bytes("\uFEFFä😀").get(0);
    assertEquals("ä😀", scalar.text());
    assertEquals("t.yaml:1:1", scalar.place().toString());
  }

  @Test
  void whatIsNoUtf8IsReportedAtItsPlace() {
    byte[] latin = "a: 1\nb: \u00e4".getBytes(StandardCharsets.ISO_8859_1);
    YamlReader.read("t.yaml", latin, problems);
    assertProblems("t.yaml:2:4: error: the file is not valid UTF-8: save it as UTF-8");
  }

  @Test
  void controlCharactersAreReportedAtTheirPlace() {
    read("t.yaml", "a: 1\nb: \u0000\n");
    assertProblems("t.yaml:2:4: error: a control character is not allowed here");
  }

  @Test
  void theCharacterThatVdmjCannotReadIsReported() {
    read("t.yaml", "a: \"\\uFFFF\"");
    read("t.json", "{\"\\uFFFF\": \"\\uFFFF\"}");
    assertProblems(
        "t.json:1:2: error: the character U+FFFF is not supported",
        "t.json:1:12: error: the character U+FFFF is not supported",
        "t.yaml:1:4: error: the character U+FFFF is not supported");
  }

  @Test
  void aHelmTemplateIsToBeRenderedFirst() {
    for (String action :
        List.of(
            "b: {{ .Values.b }}",
            "{{- if .Values.b }}\nb: 1\n{{- end }}",
            "b:\n{{ include \"x\" . | nindent 2 }}",
            "b: {c: {{ $.Values.b }}, d: [",
            "b: {{/* a comment */}}")) {
      Problems own = new Problems();
      assertEquals(List.of(), YamlReader.read("t.yaml", "a: 1\n" + action + "\n", own));
      assertEquals(
          List.of("this is a Helm template: render it first (helm template)"),
          own.sorted().stream().map(Diagnostic::message).toList(),
          action);
    }
    read("t.yaml", "a: 1\nb: {{ .Values.b }}\n");
    assertProblems("t.yaml:2:4: error: this is a Helm template: render it first (helm template)");
  }

  @Test
  void bracesThatAreNotWhatIsWrongAreNoTemplate() {
    assertEquals("{{ .x }}", ((Scalar) value("\"{{ .x }}\"")).text());
    read("t.yaml", "a: \"{{ .x }}\" # {{ .x }}\nb: c: d\ne: {{ .x }}\n");
    read("u.yaml", "a: {{b: c}: d}\n");
    read("v.yaml", "a: " + "{b".repeat(100_000));
    assertProblems(
        "t.yaml:2:5: error: a ':' is not allowed here: quote the value that contains it, or check the"
            + " indentation",
        "u.yaml:1:5: error: a key must be a string, this is a mapping",
        "v.yaml:1:6: error: a ',' or the closing '}' is missing");
  }

  @Test
  void messagesStayOnTheirLine() {
    read("t.yaml", "\"a\\n::error::\": 1\n\"a\\n::error::\": 1\n");
    assertProblems("t.yaml:2:1: error: duplicate key 'a\\u000a::error::', already in line 1");
  }

  @Test
  void aMissingFileIsAProblem() {
    assertTrue(YamlReader.read(Path.of("no", "such"), "no/such", problems).isEmpty());
    assertProblems("no/such:1:1: error: there is no such file");
  }

  @Test
  void documentsAreDividedAsKubectlDividesThem() {
    assertEquals(2, read("t.yaml", "a: 1\n---\nb: 2\n").size());
    assertEquals(2, read("t.yaml", "a: 1\r\n--- # next\r\nb: 2\r\n").size());
    assertEquals(List.of("a", "b"), keys(read("t.yaml", "---\n---\na: 1\n---\n---\n---\nb: 2")));
    assertEquals("x\n", ((Scalar) ((Mapping) only("a: |\n  x")).get("a").orElseThrow()).text());
    assertProblems();
  }

  @Test
  void placesAreThoseOfTheFileInEveryDocument() {
    List<Node> documents = read("t.yaml", "# c\n---\na: 1\n---\n\n b: 2\n");
    assertEquals("t.yaml:3:1", documents.get(0).place().toString());
    assertEquals("t.yaml:6:2", documents.get(1).place().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'\r', a carriage return",
    "'\u0085', the character U+0085",
    "'\u2028', the character U+2028",
    "'\u2029', the character U+2029"
  })
  void aLineEndThatDividesNoDocumentsForKubectlIsReported(String end, String name) {
    read("t.yaml", "a: 1\nb: 2%1$s---%1$sc: 3\n".formatted(end));
    assertTrue(
        problems
            .sorted()
            .toString()
            .contains("t.yaml:2:5: error: " + name + " is a line break for some tools only"));
  }

  @Test
  void quotedTextMayHaveAnyLineEnds() {
    assertEquals("x y", ((Scalar) value("\"x\ry\"")).text());
    assertEquals("x\u2028y", ((Scalar) value("'x\u2028y'")).text());
    assertProblems();
  }

  @Test
  void aLineEndIsNoneBehindACarriageReturnOfItsOwn() {
    read("t.yaml", "a: 'b'\r\r\nc: d\r");
    assertProblems();
  }

  @Test
  void textBehindAMarkerIsReported() {
    read("t.yaml", "--- !!map\na: 1\n--- {b: 2}\n---c\n");
    String message = ": error: kubectl rejects text after '---': move it to the next line";
    assertTrue(
        problems.sorted().stream()
            .map(Diagnostic::toString)
            .toList()
            .containsAll(
                List.of("t.yaml:1:1" + message, "t.yaml:3:1" + message, "t.yaml:4:1" + message)));
  }

  @Test
  void whatKubectlWouldPassOverIsReported() {
    read("t.yaml", "a: 1\n...\nb: 2\n");
    read("u.yaml", "a: 1\n...\n# nothing\n");
    read("v.yaml", "  a: 1\nb: 2\n");
    assertProblems(
        "t.yaml:3:1: error: kubectl ignores everything from here on: align this line with its"
            + " siblings, or add a line '---' before it",
        "v.yaml:2:1: error: kubectl ignores everything from here on: align this line with its"
            + " siblings, or add a line '---' before it");
  }

  @Test
  void aDirectiveIsReported() {
    read("t.yaml", "# c\n%YAML 1.1\n---\na: 1\n");
    assertProblems("t.yaml:2:1: error: kubectl rejects a directive: remove this line");
  }

  @Test
  void whatIsNoNumberInJsonIsReported() {
    read("t.yaml", "a: .inf\nb: -.Inf\nc: .nan\nd: '.nan'\n");
    assertProblems(
        "t.yaml:1:4: error: .inf is not a number in JSON, nor in Kubernetes: quote it",
        "t.yaml:2:4: error: -.Inf is not a number in JSON, nor in Kubernetes: quote it",
        "t.yaml:3:4: error: .nan is not a number in JSON, nor in Kubernetes: quote it");
  }

  @Test
  void halfACharacterIsReported() {
    read("t.yaml", "a: \"\\ud800\"\nb: \"\\\\ud800 \\u00e4\"\nc: \\ud800\n");
    read("u.yaml", "a: \"\\ud83d\\ude00\"\n");
    read("v.yaml", "{\"a\": \"\\ud800\", \"b\": \"\\ud83d\\ude00\"}");
    assertProblems(
        "t.yaml:1:4: error: a lone surrogate (half a character) is not supported",
        "t.yaml:1:5: error: kubectl rejects an escaped half of a character: write the character"
            + " itself",
        "u.yaml:1:5: error: kubectl rejects an escaped half of a character: write the character"
            + " itself",
        "v.yaml:1:7: error: a lone surrogate (half a character) is not supported");
  }

  @Test
  void everyDocumentMayBeginWithAMark() {
    assertEquals(List.of("a", "b"), keys(read("t.yaml", "\uFEFFa: 1\n---\n\uFEFFb: 2\nc: 3\n")));
    assertProblems();
  }

  @Test
  void aColonWithoutABlankEndsNoTextInAFlow() {
    read("t.yaml", "a: [b:]\nc: {d: e, f:}\ng: {h: 'i', \"j\":k}\n");
    assertProblems(
        "t.yaml:1:6: error: a space is missing after the ':'",
        "t.yaml:2:12: error: a space is missing after the ':'");
  }

  @Test
  void aKeyThatIsAFractionIsToBeQuoted() {
    read("t.yaml", "1.50: a\n80: b\n1e3: c\n");
    String message = ": error: tools write this number differently: quote the key";
    assertProblems("t.yaml:1:1" + message, "t.yaml:3:1" + message);
  }

  @Test
  void jsonIsKnownByItsContent() {
    for (String name : List.of("t.yaml", "t.json", "-")) {
      Mapping mapping = (Mapping) read(name, " \n{\"a\\/b\": \"c\\/d\"}\n").get(0);
      assertEquals("a/b", mapping.entries().get(0).name());
      assertEquals("c/d", ((Scalar) mapping.entries().get(0).value()).text());
    }
    assertEquals(List.of("a"), keys(read("t.json", "a: 1\n")));
    assertProblems();
  }

  @Test
  void yamlMayFollowOneDocumentOfJson() {
    assertEquals(List.of("a", "b"), keys(read("t.yaml", "{\"a\": \"\\/\"}\n# c\n---\nb: 2\n")));
    assertEquals(List.of("a"), keys(read("t.yaml", "{a: 1}\n")));
    assertEquals(List.of("a", "b", "c"), keys(read("t.yaml", "{\"a\":1}{\"b\":2}\n{\"c\":3}")));
    assertProblems();
    read("t.yaml", "{\"a\":1}{\"b\":2}\n---\nc: 3\n");
    assertEquals("t.yaml:2:2", problems.sorted().get(0).place().toString());
  }

  @Test
  void oneLongTextIsRefusedAtOnce() {
    String text = "x".repeat(20_000_000);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          read("t.yaml", "a: " + text);
          read("u.yaml", "a: \"" + text + "\"");
          read("v.yaml", "a: |\n  " + text);
          read("w.yaml", "{\"a\": \"" + text + "\"}");
          read("x.yaml", "a: 1 #" + text);
        });
    String message = "a string of more than 2 MiB: the API server does not store it";
    assertEquals(
        List.of(message, message, message, message),
        problems.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void aliasesOfLongTextsWeighWhatTheyRepeat() {
    read("t.yaml", "- &a " + "x".repeat(1_000_000) + "\n" + "- *a\n".repeat(11));
    assertEquals(
        List.of("t.yaml:11:3"), problems.sorted().stream().map(d -> d.place().toString()).toList());
  }

  @Test
  void aTemplateIsLookedForInLinearTime() {
    String text = "a: b: c\n" + "\r".repeat(1_000_000) + "{b".repeat(1_000_000);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read("t.yaml", text));
    assertFalse(problems.isEmpty());
  }

  private static List<String> keys(List<Node> documents) {
    return documents.stream().map(node -> ((Mapping) node).entries().get(0).name()).toList();
  }

  private List<Node> bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return YamlReader.read("t.yaml", bytes, problems);
  }

  private List<Node> read(String file, String text) {
    return YamlReader.read(file, text, problems);
  }

  private Node only(String text) {
    List<Node> documents = read("t.yaml", text);
    assertEquals(1, documents.size());
    return documents.get(0);
  }

  private Node only(String text, int element) {
    return ((Sequence) only(text)).elements().get(element);
  }

  private Node value(String text) {
    return ((Mapping) only("a: " + text)).entries().get(0).value();
  }

  private void assertProblems(String... lines) {
    assertEquals(List.of(lines), problems.sorted().stream().map(Diagnostic::toString).toList());
  }
}
