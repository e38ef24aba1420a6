package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a run, on as many machines as there are, and the whole of them. */
class ShardTest {

  private static final int SHARDS = 7;
  private static final int FEW = 2;
  private static final String FAILING = "src/test/resources/reports";
  private static final String HOLDING = "scenarios/deny-beats-allow";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"check", "trace"})
  void shardsTogetherAreTheWholeByteForByte(String command) throws IOException {
    List<String> shards = shards(command, SHARDS);
    Collections.reverse(shards);
    Path text = folder.resolve("whole.txt");
    Ran whole = Ran.command(line(command, "-o", "json", "-o", "text=" + text));
    Map<String, String> forms = Map.of("json", whole.out(), "text", Files.readString(text));
    for (Map.Entry<String, String> form : forms.entrySet()) {
      Ran merged = Ran.command(merge(shards, form.getKey()));

      assertEquals(form.getValue(), merged.out());
      assertEquals(whole.exitCode(), merged.exitCode());
      assertEquals(1, merged.exitCode(), "there is a failure in it");
    }
  }

  @Test
  void shardThatIsRunAgainIsTheSame() throws IOException {
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");
    shard("trace", 2, FEW, first);
    shard("trace", 2, FEW, second);

    assertEquals(Files.readString(first), Files.readString(second));
  }

  @Test
  void missingShardIsNamed() throws IOException {
    List<String> shards = shards("check", FEW);
    shards.remove(1);
    Ran ran = Ran.command(merge(shards, "json"));

    assertEquals(2, ran.exitCode());
    assertEquals("error: missing the report of shard 2/2\n", ran.err());
  }

  @Test
  void doubledShardIsNamed() throws IOException {
    List<String> shards = shards("check", FEW);
    Path copy = Files.copy(Path.of(shards.get(0)), folder.resolve("z.json"));
    shards.add(copy.toString());
    Ran ran = Ran.command(merge(shards, "json"));

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("it has the same shard 1/2 as " + shards.get(0)), ran.err());
  }

  @Test
  void reportsOfDifferentKindsAreNotJoined() {
    Path check = folder.resolve("check.json");
    Path trace = folder.resolve("trace.json");
    shard("check", 1, FEW, check);
    shard("trace", 2, FEW, trace);
    Ran ran = Ran.command("merge", check.toString(), trace.toString());

    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("some reports are of check, others of trace"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "nonsense",
        "{\"scenarios\": []}",
        "{\"scenarios\": [{\"x\": 1}]}"
      })
  void whatIsNoReportOfAShardIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), text);
    Ran ran = Ran.command("merge", file.toString());

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.err().startsWith(file + ":1:1: error: "), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "x"})
  void shardThatIsNoneIsBadUsage(String shard) {
    assertEquals(2, Ran.command("check", HOLDING, "--shard", shard).exitCode());
  }

  @Test
  void sampleIsSaidToBeOneAndIsTheSameEachTime() {
    String[] command = {"trace", HOLDING, "--sample", "5", "--seed", "7"};
    Ran first = Ran.command(command);

    assertTrue(first.out().contains("5 tests of 7 (sample, seed 7)"), first.out());
    assertEquals(first, Ran.command(command));
  }

  @Test
  void sampleOfMoreThanThereAreIsAllOfThem() {
    Ran ran = Ran.command("trace", HOLDING, "--trace", "Each_flow", "--sample", "100");

    assertTrue(ran.out().contains("7 tests of 7 (sample, seed 0)"), ran.out());
  }

  private List<String> shards(String command, int of) throws IOException {
    List<String> files = new ArrayList<>();
    for (int index = 1; index <= of; index++) {
      Path file = folder.resolve(command + index + ".json");
      shard(command, index, of, file);
      files.add(file.toString());
    }
    return files;
  }

  private static void shard(String command, int index, int of, Path file) {
    String shard = index + "/" + of;
    Ran ran = Ran.command(line(command, "--shard", shard, "--jobs", "1", "-o", "json=" + file));
    assertTrue(ran.exitCode() < 2, ran.err());
  }

  /** Flows are checked, or run as tests; the other traces would only take longer. */
  private static String[] line(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command, FAILING));
    line.addAll(command.equals("trace") ? List.of("--trace", "Each_flow") : List.of(HOLDING));
    line.addAll(List.of(options));
    return line.toArray(String[]::new);
  }

  private static String[] merge(List<String> shards, String form) {
    List<String> command = new ArrayList<>(List.of("merge", "-o", form));
    command.addAll(shards);
    return command.toArray(String[]::new);
  }
}
