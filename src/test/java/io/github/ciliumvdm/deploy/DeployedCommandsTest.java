package io.github.ciliumvdm.deploy;

import static io.github.ciliumvdm.deploy.YamlFile.at;
import static io.github.ciliumvdm.deploy.YamlFile.list;
import static io.github.ciliumvdm.deploy.YamlFile.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.deploy.Shell.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the files that users copy, run as they stand. */
class DeployedCommandsTest {

  private static final Path ACTION = Path.of("action.yml");
  private static final Path HOLDING = Path.of("scenarios/deny-beats-allow");
  private static final Path FAILING =
      Path.of("src/test/resources/reports/text-of-any-kind-stays-text");
  private static final int SET_UP = 1;
  private static final int RUN = 2;

  @TempDir private Path folder;
  private Path work;
  private Shell shell;

  @BeforeEach
  void checkOut() throws IOException {
    shell = Shell.in(folder);
    work = Files.createDirectories(folder.resolve("work"));
    Shell.copy(HOLDING, work.resolve("scenarios"));
  }

  @Test
  void actionReportsInEveryForm() throws Exception {
    Ran ran = step(RUN, Map.of("options", "--cilium\n1.19\n"));

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("ok    deny-beats-allow"), ran.out());
    assertTrue(ran.out().contains("\n::notice title=cilium-vdm::1 scenario, 7 flows: "), ran.out());
    assertEquals("0", output("exit-code"));
    JUnitSchema.assertValid(Files.readString(Path.of(output("junit"))));
    assertTrue(Files.readString(Path.of(output("json"))).contains("\"cilium\": \"1.19\""));
    assertEquals(Files.readString(Path.of(output("markdown"))), written("GITHUB_STEP_SUMMARY"));
  }

  @Test
  void actionLetsNoTextOfAPolicyBeACommand() throws Exception {
    Shell.copy(FAILING, work.resolve("odd"));
    Ran ran = step(RUN, Map.of("paths", "odd\nscenarios", "fail", "false"));

    assertEquals(0, ran.exitCode(), ran.out());
    assertEquals("1", output("exit-code"));
    Matcher quiet =
        Pattern.compile("(?s)::stop-commands::([0-9a-f]{64})\n(.*)\n::\\1::\n(.*)")
            .matcher(ran.out());
    assertTrue(quiet.find(), ran.out());
    assertTrue(quiet.group(2).contains("2 scenarios, 12 flows: 3 not as expected"), ran.out());
    assertEquals(
        List.of("error", "error", "error", "notice"),
        quiet.group(3).lines().map(DeployedCommandsTest::commandName).toList());
    assertTrue(written("GITHUB_STEP_SUMMARY").startsWith("### ❌ 2 scenarios, 12 flows: "));
  }

  private static String commandName(String line) {
    return line.replaceFirst("::([a-z-]+) .*", "$1");
  }

  @Test
  void actionFailsOnInputThatCannotBeJudgedAndAnnotatesItsPlace() throws Exception {
    Files.writeString(work.resolve("bad.scenario.yaml"), "apiVersion: cilium-vdm/v1\nkind: Scen\n");
    Ran ran = step(RUN, Map.of("paths", "bad.scenario.yaml", "fail", "false"));

    assertEquals(2, ran.exitCode(), ran.out());
    assertEquals("2", output("exit-code"));
    assertTrue(ran.out().contains("\n::error file=bad.scenario.yaml,line=1,col=1,"), ran.out());
    assertTrue(written("GITHUB_STEP_SUMMARY").contains("#### Not evaluated"));
  }

  @Test
  void actionPutsItsOwnSourcesOnThePath() throws Exception {
    Path sources = folder.resolve("bin");
    Ran ran = step(SET_UP, Map.of());

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().contains("VDMJ "), ran.out());
    assertEquals(sources + "\n", written("GITHUB_PATH"));
  }

  @Test
  void actionTakesAReleaseOnlyWithTheRightSum() throws Exception {
    Path release = release();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/o/r/releases/download/v9.9.9/",
        exchange -> {
          Path file = release.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName());
          exchange.sendResponseHeaders(200, Files.size(file));
          Files.copy(file, exchange.getResponseBody());
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Ran ran = step(SET_UP, Map.of("version", "9.9.9", "GITHUB_SERVER_URL", url));
      assertEquals(0, ran.exitCode(), ran.out());
      assertEquals(folder.resolve("temp/cilium-vdm-9.9.9") + "\n", written("GITHUB_PATH"));

      Map<String, String> other =
          Map.of("version", "9.9.9", "GITHUB_SERVER_URL", url, "sha256", "0".repeat(64));
      Ran refused = step(SET_UP, other);
      assertEquals(1, refused.exitCode(), refused.out());
      assertTrue(refused.out().contains("cilium-vdm-9.9.9.tar.gz: FAILED"), refused.out());
    } finally {
      server.stop(0);
    }
  }

  /** An archive that has only the launcher. */
  private Path release() throws Exception {
    Path release = Files.createDirectories(folder.resolve("release"));
    Path content = Files.createDirectories(release.resolve("cilium-vdm-9.9.9"));
    Shell.launcher(content.resolve("cilium-vdm"));
    String script =
        """
        tar -czf cilium-vdm-9.9.9.tar.gz cilium-vdm-9.9.9
        sha256sum cilium-vdm-9.9.9.tar.gz >cilium-vdm-9.9.9.tar.gz.sha256
        """;
    assertEquals(0, shell.bash(script, release, Map.of()).exitCode());
    return release;
  }

  @Test
  void gitlabJobReportsInJUnit() throws Exception {
    Map<String, Object> file = YamlFile.read(Path.of("deploy/gitlab/check.gitlab-ci.yml"));
    Ran ran = gitlab(file, "cilium-vdm", Map.of());

    assertEquals(0, ran.exitCode(), ran.out());
    Object junit = at(file, "cilium-vdm", "artifacts", "reports", "junit");
    JUnitSchema.assertValid(Files.readString(work.resolve(junit.toString())));
  }

  @Test
  void hooksCheckTheScenariosOfTheRepository() throws Exception {
    List<Object> hooks =
        list(YamlFile.documents(Files.readString(Path.of(".pre-commit-hooks.yaml"))).get(0));
    Ran system = hook(at(hooks, 1, "entry").toString());
    Ran script = hook(folder.resolve("bin") + "/" + at(hooks, 0, "entry"));

    assertTrue(Files.isExecutable(Path.of(words(at(hooks, 0, "entry").toString()).get(0))));
    assertEquals(0, system.exitCode(), system.out());
    assertTrue(system.out().endsWith("1 scenario, 7 flows: all as expected\n"), system.out());
    assertEquals(system, script);
  }

  /** As pre-commit does: the entry is cut at its spaces, and no file is named. */
  private Ran hook(String entry) throws IOException, InterruptedException {
    return shell.run(words("env " + entry), work, Map.of());
  }

  private static List<String> words(String line) {
    return Pattern.compile(" ").splitAsStream(line).toList();
  }

  private Ran gitlab(Map<String, Object> file, String job, Map<String, String> given)
      throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>();
    map(at(file, "variables")).forEach((name, value) -> variables.put(name, value.toString()));
    variables.putAll(given);
    String script =
        list(at(file, job, "script")).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    return shell.run(List.of("sh", "-ec", script), work, variables);
  }

  /** A step of the action, with these inputs and variables of the runner. */
  private Ran step(int number, Map<String, String> given) throws IOException, InterruptedException {
    Map<String, Object> action = YamlFile.read(ACTION);
    Object step = at(action, "runs", "steps", number);
    Map<String, String> variables = new HashMap<>(runner());
    given.forEach((name, value) -> variables.computeIfPresent(name, (n, before) -> value));
    for (Map.Entry<String, Object> variable : map(at(step, "env")).entrySet()) {
      variables.put(variable.getKey(), value(variable.getValue().toString(), action, given));
    }
    return shell.bash(at(step, "run").toString(), work, variables);
  }

  private static String value(String text, Map<String, Object> action, Map<String, String> given) {
    if (text.equals("${{ github.action_repository }}")) {
      return "o/r";
    }
    Matcher input = Pattern.compile("\\$\\{\\{ inputs\\.([\\w-]+) }}").matcher(text);
    assertTrue(input.matches(), text);
    String name = input.group(1);
    return given.getOrDefault(name, at(action, "inputs", name, "default").toString());
  }

  private Map<String, String> runner() throws IOException {
    Files.createDirectories(folder.resolve("temp"));
    return Map.of(
        "GITHUB_ACTION_PATH", folder.resolve("bin").toString(),
        "GITHUB_SERVER_URL", "",
        "RUNNER_TEMP", folder.resolve("temp").toString(),
        "GITHUB_OUTPUT", folder.resolve("GITHUB_OUTPUT").toString(),
        "GITHUB_PATH", folder.resolve("GITHUB_PATH").toString(),
        "GITHUB_STEP_SUMMARY", folder.resolve("GITHUB_STEP_SUMMARY").toString());
  }

  private String written(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private String output(String name) throws IOException {
    List<String> values = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("GITHUB_OUTPUT"))) {
      if (line.startsWith(name + "=")) {
        values.add(line.substring(name.length() + 1));
      }
    }
    assertFalse(values.isEmpty(), name);
    return values.get(0);
  }
}
