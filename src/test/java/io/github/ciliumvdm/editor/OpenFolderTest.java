package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people see who work in a folder that is open: all of them with one server. */
class OpenFolderTest {

  private static Path folder;
  private static Path scenario;
  private static Path policy;
  private static LanguageServer server;

  @BeforeAll
  static void anOpenFolder(@TempDir Path temporary) throws Exception {
    folder = temporary.toRealPath();
    WebFolder.in(folder);
    scenario = WebFolder.scenario(folder);
    policy = WebFolder.policy(folder);
    server = LanguageServer.start(folder);
    assertTrue(server.checked().successful());
  }

  /** A test that failed may have left the policy as it was in the middle. */
  @BeforeEach
  void thePolicyIsAsItWas() throws Exception {
    if (!Files.readString(policy).equals(WebFolder.POLICY)) {
      server.rewritten(policy, WebFolder.POLICY);
    }
  }

  @AfterAll
  static void nothingWasPrinted() throws Exception {
    server.shutDown();
    assertEquals("", server.printed());
    server.close();
  }

  @Test
  void edit_on_disk_of_a_policy_changes_the_verdict_and_shows_it_where_the_flow_is_written()
      throws Exception {
    LanguageServer.Checked closed =
        server.rewritten(policy, WebFolder.POLICY.replace("192.0.2.0/24", "198.51.100.0/24"));

    assertTrue(closed.successful());
    assertEquals(1, closed.at(scenario).size());
    String shown = closed.at(scenario).get(0);
    assertTrue(shown.startsWith("10:7 expected allowed, got denied: egress allowed"), shown);
    JsonNode diagnostic = closed.diagnostics().get(scenario.toUri().getPath()).get(0);
    assertEquals(2, diagnostic.get("severity").asInt());
    JsonNode related = diagnostic.at("/relatedInformation/0");
    assertEquals(policy.toUri().getPath(), path(related.at("/location/uri").asString()));
    assertEquals(6, related.at("/location/range/start/line").asInt());
    assertTrue(
        related.get("message").asString().contains("default deny, enabled by"), related::toString);
    assertEquals(List.of(2, 1), server.verdicts("Scenario_web`Each_flow"));

    LanguageServer.Checked open = server.rewritten(policy, WebFolder.POLICY);
    assertEquals(List.of(), open.at(scenario));
    assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
  }

  @Test
  void broken_policy_is_reported_at_its_line_and_nothing_is_launched_until_it_is_mended()
      throws Exception {
    LanguageServer.Checked broken =
        server.rewritten(policy, WebFolder.POLICY.replace("fromCIDR", "fromCidr"));

    assertFalse(broken.successful());
    assertEquals(
        List.of("7:7 ingress[0]: unknown field 'fromCidr', did you mean 'fromCIDR'?"),
        broken.at(policy));
    try (DebugSession session = server.debug()) {
      assertFalse(session.launch("Scenario_web").path("success").asBoolean());
    }
    assertTrue(server.request("slsp/CT/traces", "{}").has("error"));

    LanguageServer.Checked mended = server.rewritten(policy, WebFolder.POLICY);
    assertTrue(mended.successful());
    assertEquals(List.of(), mended.at(policy));
    assertEquals(List.of(1, 1), server.verdicts("Scenario_web`Each_flow"));
  }

  @Test
  void what_only_the_agent_refuses_is_a_problem_of_the_policy_too() throws Exception {
    LanguageServer.Checked refused =
        server.rewritten(
            policy,
            WebFolder.POLICY.replace("- fromCIDR", "- fromEndpoints: [{}]\n      fromCIDR"));

    assertFalse(refused.successful());
    assertEquals(1, refused.at(policy).size(), () -> refused.diagnostics().toString());
    assertTrue(refused.at(policy).get(0).startsWith("7:7 "), () -> refused.at(policy).get(0));
    try (DebugSession session = server.debug()) {
      assertFalse(session.launch("Scenario_web").path("success").asBoolean());
    }
    assertTrue(server.rewritten(policy, WebFolder.POLICY).successful());
  }

  @Test
  void what_the_schema_refuses_in_one_file_does_not_hide_what_the_agent_refuses_in_another()
      throws Exception {
    Path slip = policy.resolveSibling("slip.yaml");
    Files.writeString(
        slip, WebFolder.POLICY.replace("name: web", "name: slip").replace("spec", "sepc"));
    LanguageServer.Checked refused =
        server.rewritten(
            policy,
            WebFolder.POLICY.replace("- fromCIDR", "- fromEndpoints: [{}]\n      fromCIDR"));
    Files.delete(slip);

    assertFalse(refused.successful());
    assertEquals(1, refused.at(policy).size(), () -> refused.diagnostics().toString());
    assertTrue(refused.at(policy).get(0).startsWith("7:7 "), () -> refused.at(policy).get(0));
    assertTrue(
        refused.at(slip).stream().anyMatch(said -> said.contains("'sepc'")),
        () -> refused.diagnostics().toString());
  }

  @Test
  void go_to_definition_leads_from_the_scenarios_module_into_the_sources_of_the_model()
      throws Exception {
    Path extract = LanguageServer.extract(scenario);
    Path verdict = LanguageServer.model("Verdict");
    int line = lineOf(extract, "Verdict`judge(resolved, [flows(n)])(1).outcome");
    int column = Files.readAllLines(extract).get(line - 1).indexOf("judge(");

    JsonNode found = server.definition(extract, line, column + 1).get("result");

    assertEquals(1, found.size(), found::toString);
    assertEquals(verdict.toString(), path(found.at("/0/uri").asString()));
    int there = found.at("/0/range/start/line").asInt() + 1;
    assertEquals(lineOf(verdict, "judge(resolved, flows) ==") - 1, there, "its signature");
  }

  @Test
  void breakpoint_in_the_scenarios_module_stops_there_and_shows_its_variables() throws Exception {
    Path extract = LanguageServer.extract(scenario);
    int line = lineOf(extract, "Verdict`judge(resolved, [flows(n)])(1).outcome");
    try (DebugSession session = server.debug()) {
      session.launch("Scenario_web", extract, line);
      int evaluation = session.begin("p outcome(2).decision");

      DebugSession.Stopped stopped = session.stopped(evaluation);
      assertEquals(extract + ":" + line, stopped.place());
      assertEquals("2", session.variables(stopped).get("n"));
      session.proceed(stopped);
      assertEquals("= <denied>", session.result(evaluation));
    }
  }

  @Test
  void breakpoint_in_a_source_of_the_model_stops_there_and_shows_its_variables() throws Exception {
    Path verdict = LanguageServer.model("Verdict");
    int line = lineOf(verdict, "resultOf(snapshot, context, senders, receivers, flow) ==") + 1;
    try (DebugSession session = server.debug()) {
      session.launch("Scenario_web", verdict, line);
      int evaluation = session.begin("p outcome(1).decision");

      DebugSession.Stopped stopped = session.stopped(evaluation);
      assertEquals(verdict + ":" + line, stopped.place());
      String flow = session.variables(stopped).get("flow");
      assertTrue(flow.startsWith("mk_Flow(nil, mk_PeerName(nil, nil, \"client\","), flow);
      assertEquals("443", session.evaluate("p flow.port"));
      session.proceed(stopped);
      assertEquals("= <allowed>", session.result(evaluation));
    }
  }

  /** The number of the line that holds a text, from one. */
  private static int lineOf(Path file, String text) throws Exception {
    List<String> lines = Files.readAllLines(file);
    int line =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(text))
            .findFirst()
            .orElseThrow();
    return line + 1;
  }

  private static String path(String uri) {
    return URI.create(uri).getPath();
  }
}
