package io.github.ciliumvdm.schema;

import static io.github.ciliumvdm.schema.Rule.atMostOneOf;
import static io.github.ciliumvdm.schema.Rule.exactlyOneOf;
import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.bool;
import static io.github.ciliumvdm.schema.Schemas.byShape;
import static io.github.ciliumvdm.schema.Schemas.integer;
import static io.github.ciliumvdm.schema.Schemas.later;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.map;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.records;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.vdm.Layout;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final RecordSchema NAMED = record("M", "Named").required("name", string());

  private static final RecordSchema RULE =
      record("M", "Rule")
          .inline("metadata", NAMED)
          .field("toPorts", list(integer(0, 65535), 2))
          .field("operator", quote("In", "Not-In"))
          .field(Key.optional("labels", map(string())).since("1.19"))
          .field(Key.optional("old", bool()).until("1.18"))
          .field("nested", later(() -> SchemaTest.nested()))
          .field("key", string(Pattern.compile("[a-z]+"), "a word"))
          .ignored("status", any())
          .unsupported("toFQDNs", "names are not modelled")
          .where(atMostOneOf("toPorts", "operator"))
          .place();

  private final Problems problems = new Problems();

  @Test
  void aMappingBecomesARecordInTheTablesOrder() {
    assertEquals(
        "mk_M`Rule(/* name */ \"p\", /* toPorts */ [1, 2], /* operator */ nil, /* labels */ nil,"
            + " /* old */ nil, /* nested */ nil, /* key */ nil, /* at */ mk_Place`At(1, 1))",
        flat(RULE, "{toPorts: [1, 0x2], metadata: {name: p}, operator: , status: [x]}"));
    assertProblems();
  }

  @Test
  void whatIsMissingIsNil() {
    assertEquals("mk_M`E(/* a */ nil, /* b */ [])", flat(emptyOrNot(), "{b: []}"));
    assertProblems();
  }

  @Test
  void freeKeysBecomeMapsOrRecords() {
    assertEquals("{\"a\" |-> \"1\"}", flat(map(string()), "{a: '1'}"));
    assertEquals("[mk_M`Pair(\"a\", \"1\")]", flat(records("M", "Pair", string()), "{a: '1'}"));
  }

  @Test
  void anUnknownFieldIsReportedAtItsPlaceWithWhatMayBeMeant() {
    read(RULE, "toPort: [80]\nToports: []\nx: 1\n");
    assertProblems(
        "t.yaml:1:1: error: unknown field 'toPort', did you mean 'toPorts'?",
        "t.yaml:2:1: error: unknown field 'Toports', did you mean 'toPorts'?",
        "t.yaml:3:1: error: unknown field 'x'");
  }

  @Test
  void aFieldOfCiliumsThatIsNotModelledIsReported() {
    read(RULE, "toFQDNs: []");
    assertProblems("t.yaml:1:1: error: 'toFQDNs' is not supported yet: names are not modelled");
  }

  @Test
  void aWrongTypeIsReported() {
    read(RULE, "toPorts: x\noperator: 1\nlabels: []\n");
    assertProblems(
        "t.yaml:1:1: error: expected at most one of toPorts, operator, got toPorts and"
            + " operator",
        "t.yaml:1:10: error: toPorts: expected a list, got a string",
        "t.yaml:2:11: error: operator: expected a string, got a number: quote it",
        "t.yaml:3:9: error: labels: expected a mapping, got a list");
  }

  @Test
  void aWrongValueIsReported() {
    read(RULE, "toPorts: [70000, a, ~]\nkey: A\nmetadata: {}\nlabels: {a: }\n");
    assertProblems(
        "t.yaml:1:10: error: toPorts: expected at most 2 elements, got 3",
        "t.yaml:1:11: error: toPorts[0]: expected a number from 0 to 65535, got '70000'",
        "t.yaml:1:18: error: toPorts[1]: expected a number from 0 to 65535, got a string",
        "t.yaml:1:21: error: toPorts[2]: an element cannot be null",
        "t.yaml:2:6: error: key: expected a word, got 'A'",
        "t.yaml:3:11: error: metadata: required field 'name' is missing",
        "t.yaml:4:12: error: a: a value cannot be null");
  }

  @Test
  void anEnumerationListsItsValues() {
    read(RULE, "operator: in");
    assertProblems("t.yaml:1:11: error: operator: expected one of In, Not-In, got 'in'");
    assertEquals("<Not_In>", flat(quote("Not-In"), "Not-In"));
  }

  @Test
  void aFieldThatTheVersionDoesNotKnowIsReported() {
    Reading old = Reading.of(problems, Version.of("1.18"));
    RULE.read(YamlReader.read("t.yaml", "{labels: {}, old: true}", problems).get(0), old);
    read(RULE, "old: true");
    assertProblems(
        "t.yaml:1:1: error: 'old' was removed after Cilium 1.18, the version here is 1.20",
        "t.yaml:1:2: error: 'labels' requires Cilium 1.19, the version here is 1.18");
  }

  @Test
  void rulesAboutKeysTogetherAreChecked() {
    read(
        record("M", "R").field("a", bool()).field("b", bool()).where(exactlyOneOf("a", "b")), "{}");
    assertProblems("t.yaml:1:1: error: expected exactly one of a, b, got none");
  }

  @Test
  void aNodeIsReadAsItsShapeDemands() {
    Schema<Vdm> port =
        byShape("a port", Map.of(Shape.INTEGER, integer(1, 9), Shape.STRING, string()));
    assertEquals("8", flat(port, "8"));
    assertEquals("\"http\"", flat(port, "http"));
    read(port, "[]");
    assertProblems("t.yaml:1:1: error: expected a port, got a list");
  }

  @Test
  void aTableGivesItsValuesToJava() {
    Key<String> name = Key.required("name", text());
    Fields fields = read(Table.of(name), "name: x").orElseThrow();
    assertEquals(Optional.of("x"), fields.get(name));
  }

  private static Schema<Vdm> nested() {
    return RULE;
  }

  private static RecordSchema emptyOrNot() {
    return record("M", "E").field("a", list(string())).field("b", list(string()));
  }

  private <T> Optional<T> read(Schema<T> schema, String yaml) {
    Node node = YamlReader.read("t.yaml", yaml, problems).get(0);
    return schema.read(node, Reading.of(problems, Version.of("1.20")));
  }

  private String flat(Schema<? extends Vdm> schema, String yaml) {
    return Layout.of(read(schema, yaml).orElseThrow())
        .replaceAll("\\(\n *", "(")
        .replaceAll("\n *\\)", ")")
        .replaceAll("\n *", " ");
  }

  private void assertProblems(String... lines) {
    assertEquals(List.of(lines), problems.sorted().stream().map(Diagnostic::toString).toList());
  }
}
