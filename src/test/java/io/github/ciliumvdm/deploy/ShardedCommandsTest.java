package io.github.ciliumvdm.deploy;

import static io.github.ciliumvdm.deploy.YamlFile.at;
import static io.github.ciliumvdm.deploy.YamlFile.list;
import static io.github.ciliumvdm.deploy.YamlFile.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.deploy.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-ups for many machines, run as they stand but in two parts: all give the whole report. */
class ShardedCommandsTest {

  private static final Path SCENARIOS = Path.of("scenarios/deny-beats-allow");

  /** The report without parts, the same for all. */
  private static String whole = "";

  @TempDir private Path folder;
  private Path work;
  private Shell shell;

  @BeforeEach
  void checkOut() throws Exception {
    shell = Shell.in(folder);
    work = Files.createDirectories(folder.resolve("work"));
    Shell.copy(SCENARIOS, work.resolve("scenarios"));
  }

  @Test
  void indexedJobGivesTheWholeReportAlsoWhenAnIndexRunsAgain() throws Exception {
    Map<String, Object> trace = container("trace-job.yaml", 1);
    Path reports = Files.createDirectories(folder.resolve("reports"));
    ran(pod(trace, Map.of("JOB_COMPLETION_INDEX", "0", "HOSTNAME", "a")));
    String first = Files.readString(reports.resolve("shard-1.json"));
    ran(pod(trace, Map.of("JOB_COMPLETION_INDEX", "1", "HOSTNAME", "b")));
    ran(pod(trace, Map.of("JOB_COMPLETION_INDEX", "0", "HOSTNAME", "c")));
    Ran merged = ran(pod(container("merge-job.yaml", 0), Map.of()));

    assertEquals(first, Files.readString(reports.resolve("shard-1.json")));
    assertTrue(merged.out().contains("none failed"), merged.out());
    assertEquals(whole(), Files.readString(reports.resolve("report.json")));
    JUnitSchema.assertValid(Files.readString(reports.resolve("report.xml")));
  }

  private static Map<String, Object> container(String file, int document) throws IOException {
    String text = Files.readString(Path.of("deploy/kubernetes", file));
    Object job = YamlFile.documents(text).get(document);
    return map(at(job, "spec", "template", "spec", "containers", 0));
  }

  private Ran pod(Map<String, Object> container, Map<String, String> given) throws Exception {
    List<String> command =
        List.of(
            at(container, "command", 0).toString(),
            at(container, "command", 1).toString(),
            at(container, "args", 0).toString());
    Map<String, String> variables = new HashMap<>(given);
    variables.put("SHARDS", "2");
    variables.put("REPORTS", folder.resolve("reports").toString());
    return shell.run(command, work, variables);
  }

  @Test
  void gitlabJobsGiveTheWholeReport() throws Exception {
    Map<String, Object> file = YamlFile.read(Path.of("deploy/gitlab/trace.gitlab-ci.yml"));
    for (String index : List.of("1", "2")) {
      ran(gitlab(file, "cilium-vdm-trace", Map.of("CI_NODE_INDEX", index, "CI_NODE_TOTAL", "2")));
    }
    ran(gitlab(file, "cilium-vdm-merge", Map.of()));

    assertEquals(whole(), Files.readString(work.resolve("cilium-vdm-reports/report.json")));
    JUnitSchema.assertValid(Files.readString(work.resolve("cilium-vdm-reports/junit.xml")));
  }

  private Ran gitlab(Map<String, Object> file, String job, Map<String, String> given)
      throws Exception {
    Map<String, String> variables = new HashMap<>(given);
    map(at(file, "variables")).forEach((name, value) -> variables.put(name, value.toString()));
    String script =
        list(at(file, job, "script")).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    return shell.run(List.of("sh", "-ec", script), work, variables);
  }

  @Test
  void matrixGivesTheWholeReport() throws Exception {
    Map<String, Object> file = YamlFile.read(Path.of("deploy/github/trace.yml"));
    for (String index : List.of("1", "2")) {
      String script = script(file, "trace", "Run a shard");
      ran(shell.bash(script, work, Map.of("SHARD", index, "SHARDS", "2")));
    }
    Path summary = folder.resolve("summary");
    String script = script(file, "merge", "Join the shards");
    Ran merged = ran(shell.bash(script, work, Map.of("GITHUB_STEP_SUMMARY", summary.toString())));

    assertTrue(merged.out().contains("::notice title=cilium-vdm::"), merged.out());
    assertTrue(Files.readString(summary).startsWith("### ✅ "));
    assertEquals(whole(), Files.readString(work.resolve("report.json")));
  }

  private static String script(Map<String, Object> workflow, String job, String name) {
    return list(at(workflow, "jobs", job, "steps")).stream()
        .filter(step -> name.equals(map(step).get("name")))
        .map(step -> at(step, "run").toString())
        .findFirst()
        .orElseThrow();
  }

  private static Ran ran(Ran ran) {
    assertEquals(0, ran.exitCode(), ran.out());
    return ran;
  }

  private String whole() throws Exception {
    if (whole.isEmpty()) {
      ran(shell.bash("cilium-vdm trace scenarios -o json=whole.json", work, Map.of()));
      whole = Files.readString(work.resolve("whole.json"));
    }
    return whole;
  }
}
