package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that somebody may have changed on their way are never merged into a wrong "ok". */
class MergeTest {

  private static final String HOLDING = "scenarios/deny-beats-allow";
  private static final Pattern NUMBER_OR_TRUTH = Pattern.compile("(?<=: )(-?\\d+|true|false)\\b");

  @TempDir private static Path folder;

  private static Path first;
  private static Path second;

  @BeforeAll
  static void twoShards() {
    first = shard("check", 1);
    second = shard("check", 2);
  }

  private static Path shard(String command, int index) {
    Path file = folder.resolve(command + index + ".json");
    Ran ran =
        command.equals("check")
            ? Ran.command("check", HOLDING, "--shard", index + "/2", "-o", "json=" + file)
            : Ran.command(
                "trace",
                HOLDING,
                "--trace",
                "Each_flow",
                "--jobs",
                "1",
                "--shard",
                index + "/2",
                "-o",
                "json=" + file);
    assertEquals(0, ran.exitCode(), ran.err());
    return file;
  }

  private static Ran merged(Path one, Path other) {
    return Ran.command("merge", one.toString(), other.toString());
  }

  private Ran changed(Path shard, Path other, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("changed.json"), text);
    return shard.equals(first) ? merged(file, other) : merged(other, file);
  }

  @Test
  void whatNobodyChangedIsMerged() {
    Ran ran = merged(first, second);

    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().endsWith("1 scenario, 7 flows: all as expected\n"), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "version": 1            | "version": 2             | only version 1
          "version": 1,           | ''                       | it has no version
          "of": 2                 | "of": 0                  | a whole number from 1 to
          "of": 2                 | "of": 3                  | shards, others are of
          "of": 2                 | "of": 2.0                | a whole number from 1 to
          "of": 2                 | "of": 99999999999999999999 | a whole number from 1 to
          "index": 1,             | "index": 2,              | it has the same shard 2/2 as
          "index": 1,             | "index": 3,              | a whole number from 1 to 2
          "first": 0              | "first": -1              | a whole number from 0 to
          "first": 0              | "first": 7               | it begins with number 8
          "scenarios": [          | "scenarios": null, "x": [ | this must be a list
          "flows": [              | "flows": null, "x": [    | this must be a list
          "flows": [              | "flows": [], "x": [      | there are no flows
          "flows": [              | "flows": {}, "x": [      | this must be a list
          "passed": true          | "passed": false          | this says 3, but there are 2
          "passed": true          | "passed": 1              | this must be true or false
          "verdict": "allowed"    | "verdict": "denied"      | a flow that is not as expected cannot have passed
          "verdict": "allowed"    | "verdict": "perhaps"     | one of allowed, denied, unknown
          "expected": "allowed"   | "expected": null         | this must be a string
          "index": 0,             | "index": 1,              | the flow before this one
          "flows": 3              | "flows": 4               | this says 4, but there are 3
          "failed": 0             | "failed": 1              | this says 1, but there are 0
          "unknown": 0            | "unknown": null          | a whole number from 0 to
          "scenario": "deny-beats-allow" | "scenario": "other" | it does not continue where
          "cilium": "1.20"        | "cilium": "1.19"         | it does not continue where
          "cilium": "1.20"        | "cilium": "newest"       | a version of Cilium
          "port": 8443            | "port": "8443"           | a number, or a name
          "port": 8443            | "port": 0                | a whole number from 1 to 65535
          "protocol": "TCP"       | "protocol": "tcp"        | one of TCP, UDP, SCTP
          "column": 7             | "column": 0                | a whole number from 1 to
          "version": 1            | "version": 1, "version": 1 | Duplicate
          "version": 1            | "problems": [], "version": 1 | could not be evaluated
          "intents": []           | "intents": [{}]          | no report has intents
          """)
  void whatIsChangedIsRefusedAtItsPlace(String from, String to, String objection)
      throws IOException {
    String text = Files.readString(first);
    assertTrue(text.contains(from), text);
    Ran ran = changed(first, second, text.replaceFirst(Pattern.quote(from), to));

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains(objection), ran.err());
    assertTrue(ran.err().matches("(?s)\\S+\\.json:\\d+:\\d+: error: .*"), ran.err());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "trace"})
  void noTextIsTakenForANumberOrATruth(String command) throws IOException {
    Path one = command.equals("check") ? first : shard(command, 1);
    Path other = command.equals("check") ? second : shard(command, 2);
    String text = Files.readString(one);
    List<MatchResult> values = NUMBER_OR_TRUTH.matcher(text).results().toList();
    assertTrue(values.size() > 8, text);
    for (MatchResult value : values) {
      String quoted = "\"" + value.group() + "\"";
      String wrong = text.substring(0, value.start()) + quoted + text.substring(value.end());
      Path file = Files.writeString(folder.resolve("changed.json"), wrong);
      Ran ran = merged(file, other);
      assertEquals(2, ran.exitCode(), () -> wrong.substring(0, value.end() + 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " x", "]", "\n{\"version\": 1}"})
  void textBehindTheReportIsRefused(String more) throws IOException {
    Ran ran = changed(first, second, Files.readString(first) + more);

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("changed.json:"), ran.err());
  }

  @Test
  void flowThatIsTakenOutIsMissed() throws IOException {
    String text = Files.readString(first);
    int start = text.indexOf("        {\n          \"index\": 2");
    String without =
        text.substring(0, text.lastIndexOf(',', start))
            + text.substring(text.indexOf("\n      ],", start))
                .replaceAll("\"(flows|passed)\": 3", "\"$1\": 2");
    Ran ran = changed(first, second, without.replaceAll("\"(flows|passed)\": 3", "\"$1\": 2"));

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("its share of 6 would be"), ran.err() + without);
  }

  @Test
  void oneReportGivenTwiceIsADoubledShard() {
    Ran ran = merged(first, first);

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("it has the same shard 1/2 as " + first), ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "numbers": "1-3"   | "numbers": "1-2000000000" | there are not as many
          "numbers": "1-3"   | "numbers": "3-1"          | these must be numbers of tests
          "numbers": "1-3"   | "numbers": "1,1,2"        | these must be ascending
          "verdicts": "PPP"  | "verdicts": "PFP"         | this says 3, but there are 2
          "verdicts": "PPP"  | "verdicts": "PXP"         | no verdict begins with X
          "witness": null    | "interrupted": true, "witness": {} | it has no number
          "version": 1       | "version": 1, "interrupted": true  | this shard was interrupted
          "traces": [        | "traces": null, "x": [    | this must be a list
          """)
  void whatIsChangedOfTracesIsRefused(String from, String to, String objection) throws IOException {
    Path one = shard("trace", 1);
    String text = Files.readString(one);
    assertTrue(text.contains(from), text);
    Path file =
        Files.writeString(
            folder.resolve("changed.json"), text.replaceFirst(Pattern.quote(from), to));
    Ran ran = merged(file, shard("trace", 2));

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains(objection), ran.err());
  }

  @Test
  void everyObjectionIsInEveryForm() throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"version\": 3}");
    Ran ran =
        Ran.command("merge", file.toString(), second.toString(), "-o", "json", "-o", "github");

    assertEquals(2, ran.exitCode());
    assertTrue(
        ran.out().contains("\"message\": \"unknown report version: only version 1 is supported\""));
    assertTrue(
        ran.out()
            .contains(",title=cilium-vdm::unknown report version: only version 1 is supported"));
  }

  @Test
  void endlessReportIsBounded() {
    Ran ran = merged(Path.of("/dev/zero"), second);

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("it is larger than 64 MiB"), ran.err());
  }
}
