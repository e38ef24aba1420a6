package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.OldJava;
import io.github.ciliumvdm.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What people see who open a folder with scenarios in VS Code, but for VS Code itself: how a server
 * begins and ends, and what it lives through.
 */
class LanguageServerTest {

  /** What hands and disks do to YAML. */
  private static final String GARBAGE = "\t\n\r :-{}[]\"'#&*!|>%@`~\\\0\u00e9\ud83d\uffff0";

  /** How many random edits: a few in each build, -Deditor.edits=10000 at night. */
  private static final int EDITS = Integer.getInteger("editor.edits", 100);

  @TempDir private Path temporary;
  private Path folder;
  private Path scenario;

  @BeforeEach
  void aFolderWithAScenario() throws Exception {
    folder = temporary.toRealPath();
    WebFolder.in(folder);
    scenario = WebFolder.scenario(folder);
  }

  @Test
  void scenario_is_checked_tested_and_evaluated_with_the_values_of_its_policies() throws Exception {
    try (LanguageServer server = LanguageServer.start(folder)) {
      LanguageServer.Checked checked = server.checked();
      assertTrue(checked.successful(), () -> checked.diagnostics().toString());
      assertEquals(List.of(), checked.at(scenario));

      assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
      try (DebugSession session = server.debug()) {
        assertTrue(session.launch("Scenario_web").path("success").asBoolean());
        assertEquals("= true", session.evaluate("p all_flows_hold()"));
        assertEquals("= \"web\"", session.evaluate("p snapshot.policies(1).name"));
      }
      server.shutDown();
      assertEquals("", server.printed());
      assertFalse(Files.exists(LanguageServer.extract(scenario)));
    }
  }

  @Test
  void folder_may_be_broken_from_the_beginning() throws Exception {
    Files.writeString(scenario, "kind:\n\tScenario\n");
    try (LanguageServer server = LanguageServer.start(folder)) {
      LanguageServer.Checked broken = server.checked();

      assertFalse(broken.successful());
      assertEquals(
          List.of("2:1 tabs are not allowed for indentation: use spaces"), broken.at(scenario));
      assertTrue(server.rewritten(scenario, WebFolder.SCENARIO).successful());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
    }
  }

  @Test
  void problems_of_a_deleted_file_go_away() throws Exception {
    Path other = Files.writeString(folder.resolve("other.cnp.yaml"), "kind: [");
    try (LanguageServer server = LanguageServer.start(folder)) {
      assertEquals(1, server.checked().at(other).size());

      Files.delete(other);
      LanguageServer.Checked without = server.changed(other, 3);

      assertTrue(without.successful(), () -> without.diagnostics().toString());
      assertEquals(List.of(), without.at(other));
    }
  }

  @Test
  void two_scenarios_of_one_name_are_two_modules() throws Exception {
    Files.writeString(folder.resolve("xx.scenario.yaml"), WebFolder.SCENARIO);
    try (LanguageServer server = LanguageServer.start(folder)) {
      assertTrue(server.checked().successful());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web_2`Each_flow"));

      LanguageServer.Checked third =
          server.rewritten(folder.resolve("yy.scenario.yaml"), WebFolder.SCENARIO);
      assertTrue(third.successful(), () -> third.diagnostics().toString());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web_3`Each_flow"));
    }
  }

  @Test
  void verdicts_are_switched_off_by_a_setting_of_the_folder() throws Exception {
    Files.writeString(scenario, WebFolder.SCENARIO.replace("expect: denied", "expect: allowed"));
    Path settings = folder.resolve(".vscode/vdmj.properties");
    Files.createDirectory(settings.getParent());
    Files.writeString(settings, "cilium-vdm.verdicts=false\n");
    try (LanguageServer server = LanguageServer.start(folder)) {
      LanguageServer.Checked silent = server.checked();
      assertTrue(silent.successful());
      assertEquals(List.of(), silent.at(scenario));

      LanguageServer.Checked shown = server.rewritten(settings, "");
      assertEquals(1, shown.at(scenario).size());
    }
  }

  @Test
  void extract_of_a_server_that_was_killed_does_not_stand_for_the_file() throws Exception {
    try (LanguageServer server = LanguageServer.start(folder)) {
      server.checked();
    }
    Path extract = LanguageServer.extract(scenario);
    assertTrue(Files.exists(extract));
    Path handmade =
        Files.writeString(
            folder.resolve("own.scenario.yaml.vdmsl"),
            """
            module Own
            exports all
            definitions
            values one = 1;
            end Own
            """);

    Files.writeString(scenario, WebFolder.SCENARIO.replace("name: web}", "name: other}"));
    try (LanguageServer server = LanguageServer.start(folder)) {
      LanguageServer.Checked checked = server.checked();
      assertTrue(checked.successful(), () -> checked.diagnostics().toString());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_other`Each_flow"));
      server.shutDown();
      assertEquals("", server.printed());
    }
    assertFalse(Files.exists(extract));
    assertTrue(Files.exists(handmade));
  }

  @Test
  void server_outlives_every_broken_edit_and_says_where_it_is_broken(@TempDir Path second)
      throws Exception {
    Path other = second.toRealPath();
    WebFolder.in(other);
    long seed = Seed.printed("broken edits");
    ExecutorService typists = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> shifts =
          List.of(() -> typed(folder, seed), () -> typed(other, ~seed));
      for (Future<Boolean> shift : typists.invokeAll(shifts)) {
        assertTrue(shift.get());
      }
    } finally {
      typists.shutdownNow();
    }
  }

  /** Half of the edits, in a folder with a server of its own. */
  private static boolean typed(Path folder, long seed) throws Exception {
    Random random = new Random(seed);
    Path scenario = WebFolder.scenario(folder);
    Path policy = WebFolder.policy(folder);
    try (LanguageServer server = LanguageServer.start(folder)) {
      server.checked();
      int silent = 0;
      for (int i = 0; i < EDITS / 2; i++) {
        boolean inScenario = random.nextInt(3) == 0;
        Path file = inScenario ? scenario : policy;
        String text = inScenario ? WebFolder.SCENARIO : WebFolder.POLICY;
        LanguageServer.Checked checked = server.rewritten(file, broken(text, random));
        boolean said = !checked.at(scenario).isEmpty() || !checked.at(policy).isEmpty();
        silent += !checked.successful() && !said ? 1 : 0;
        Files.writeString(file, text);
      }
      assertEquals(0, silent, "a check failed and nothing was shown at the YAML");
      assertTrue(server.rewritten(scenario, WebFolder.SCENARIO).successful());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
      server.shutDown();
      assertEquals("", server.printed());
    }
    return true;
  }

  /** A text after one to three slips of the hand. */
  private static String broken(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      int from = random.nextInt(edited.length());
      int to = Math.min(edited.length(), from + random.nextInt(20));
      String piece = edited.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> edited.delete(from, to);
        case 1 -> edited.insert(random.nextInt(edited.length()), piece);
        case 2 -> edited.insert(from, GARBAGE.charAt(random.nextInt(GARBAGE.length())));
        default -> edited.setCharAt(from, GARBAGE.charAt(random.nextInt(GARBAGE.length())));
      }
    }
    return edited.toString();
  }

  @Test
  void server_on_an_old_jvm_says_at_the_scenarios_first_line_that_it_is_too_old_and_lives()
      throws Exception {
    Path old = temporary.resolve("cilium-vdm-plugin.jar");
    OldJava.copy(LanguageServer.JAR, old);
    String message =
        "1:1 cilium-vdm requires Java 17 or newer, but this is Java %d: set JAVA_HOME to a newer one"
            .formatted(Runtime.version().feature());
    try (LanguageServer server = LanguageServer.start(folder, old)) {
      LanguageServer.Checked checked = server.checked();
      assertFalse(checked.successful());
      assertEquals(List.of(message), checked.at(scenario));

      LanguageServer.Checked again = server.rewritten(scenario, WebFolder.SCENARIO + "\n");
      assertFalse(again.successful());
      assertEquals(List.of(message), again.at(scenario));
      assertTrue(server.request("slsp/CT/traces", "{}").has("error"));
      try (DebugSession session = server.debug()) {
        assertFalse(session.launch("Scenario_web").path("success").asBoolean());
      }
      assertEquals("", server.printed());
    }
    // What it has left behind, as it was killed, does not stand for the file.
    try (LanguageServer server = LanguageServer.start(folder)) {
      assertTrue(server.checked().successful());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
    }
  }

  @Test
  void modules_of_the_folder_replace_those_of_the_model() throws Exception {
    Path verdict = folder.resolve("Verdict.vdmsl");
    Files.copy(Path.of("vdm/verdict/Verdict.vdmsl"), verdict);
    try (LanguageServer server = LanguageServer.start(folder)) {
      LanguageServer.Checked checked = server.checked();
      assertTrue(checked.successful(), () -> checked.diagnostics().toString());
      assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
    }
  }

  @Test
  void template_is_checked_and_its_own_trace_is_among_the_tests() throws Exception {
    Path copy = temporary.toRealPath().resolve("template");
    Path template = Path.of("scenarios/template");
    for (Path file : filesIn(template)) {
      Path target = copy.resolve(template.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    try (LanguageServer server = LanguageServer.start(copy)) {
      LanguageServer.Checked checked = server.checked();
      assertTrue(checked.successful(), () -> checked.diagnostics().toString());
      assertTrue(checked.diagnostics().values().stream().allMatch(JsonNode::isEmpty));
      assertEquals(
          Collections.nCopies(16, 1),
          server.verdicts("Traces_of_who_may_talk_to_whom`Only_the_web_reaches_the_cart"));
    }
  }

  private static List<Path> filesIn(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void folder_without_scenarios_is_left_alone() throws Exception {
    Path plain = Files.createDirectory(temporary.resolve("plain"));
    Path module = Files.writeString(plain.resolve("A.vdmsl"), "values one = 1;\n");
    Files.writeString(plain.resolve("docker-compose.yaml"), "services: {}\n");
    try (LanguageServer server = LanguageServer.start(plain)) {
      LanguageServer.Checked checked = server.checked();
      assertTrue(checked.successful());
      assertEquals(Set.of(module.toRealPath().toString()), checked.diagnostics().keySet());
    }
  }
}
