package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.OldJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have who bring their own VDMJ: its jar and the plugin, and no other. */
class BareSessionTest {

  private static final String SCENARIO = "web.scenario.yaml";

  private static final String POLICY =
      """
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: web, namespace: shop}
      spec:
        endpointSelector: {matchLabels: {app: web}}
        ingress:
          - fromCIDR: [192.0.2.0/24]
      """;

  @TempDir private Path folder;
  private Path policy;

  @BeforeEach
  void aFolderWithAScenario() throws Exception {
    Files.writeString(
        folder.resolve(SCENARIO),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: web}
        spec:
          resources: [web.cnp.yaml]
          endpoints: {web: {namespace: shop, labels: {app: web}}}
          externals: {client: {ip: 192.0.2.1}}
          flows: [{from: client, to: shop/web, port: 443, expect: allowed}]
        """);
    policy = Files.writeString(folder.resolve("web.cnp.yaml"), POLICY);
  }

  @Test
  void our_commands_and_those_of_vdmj_know_the_policies() throws Exception {
    try (BareSession session = session(BareSession.PLUGIN)) {
      assertTrue(session.greeting().contains("No type errors"));
      assertEquals("1  ok    client -> shop/web TCP/443: allowed\n", session.ask("flows"));
      assertEquals(
          """
          web.scenario.yaml:8:11: client -> shop/web TCP/443
              allowed
                egress   allowed  policies are not enforced on this peer: outside this cluster, unmanaged, or a host without host firewall
                ingress  allowed  by ingress[0] of CiliumNetworkPolicy shop/web  web.cnp.yaml:7
          """,
          session.ask("explain 1"));
      assertEquals("CiliumNetworkPolicy shop/web  web.cnp.yaml:1\n", session.ask("policies"));
      assertTrue(session.ask("runtrace Each_flow").endsWith("All tests passed\n"));
      assertTrue(session.ask("print snapshot.policies(1).name").startsWith("= \"web\"\n"));
      assertEquals(new Ran(0, "Bye\n", ""), session.end());
    }
  }

  @Test
  void reload_brings_an_edit_of_a_policy_into_the_session_and_nothing_else_does() throws Exception {
    try (BareSession session = session(BareSession.PLUGIN)) {
      session.greeting();
      assertEquals("1  ok    client -> shop/web TCP/443: allowed\n", session.ask("flows"));

      Files.writeString(policy, POLICY.replace("192.0.2.0", "198.51.100.0"));
      assertEquals("1  ok    client -> shop/web TCP/443: allowed\n", session.ask("flows"));
      assertTrue(session.ask("reload").contains("No type errors"));
      assertEquals(
          "1  FAIL  client -> shop/web TCP/443: expected allowed, got denied\n",
          session.ask("flows"));
      assertTrue(session.ask("print outcome(1).decision").startsWith("= <denied>\n"));
      assertTrue(session.ask("runtrace Each_flow").contains("FAILED"));

      Files.writeString(policy, POLICY);
      session.ask("reload");
      assertEquals("1  ok    client -> shop/web TCP/443: allowed\n", session.ask("flows"));
    }
  }

  /** As it does with VDM-SL, VDMJ ends a session that it cannot load again. */
  @Test
  void reload_of_a_broken_policy_says_where_it_is_broken() throws Exception {
    try (BareSession session = session(BareSession.PLUGIN)) {
      session.greeting();
      Files.writeString(policy, POLICY.replace("fromCIDR", "fromCidr"));
      Files.writeString(folder.resolve(SCENARIO), "broken: [\n");
      // By the clock of the file system, VDMJ may have seen that the file has changed, and says so.
      assertTrue(session.ask("flows").startsWith("1  ok    client -> shop/web TCP/443: allowed\n"));

      Ran ran = session.last("reload");
      assertEquals(1, ran.exitCode());
      assertTrue(ran.out().contains("(web.scenario.yaml) at line 2:1"), ran.out());
    }
  }

  @Test
  void reload_refuses_what_check_refuses_at_its_place() throws Exception {
    try (BareSession session = session(BareSession.PLUGIN)) {
      session.greeting();
      Files.writeString(policy, POLICY.replace("192.0.2.0/24", "192.0.2.0/33"));

      Ran ran = session.last("reload");
      assertEquals(1, ran.exitCode(), ran.out());
      assertTrue(ran.out().contains("(web.cnp.yaml) at line 7:18"), ran.out());
    }
  }

  @Test
  void start_refuses_what_check_refuses_at_its_place() throws Exception {
    Files.writeString(
        folder.resolve(SCENARIO),
        Files.readString(folder.resolve(SCENARIO)).replace("to: shop/web", "to: shop/nobody"));
    for (String[] arguments :
        List.of(
            new String[] {"-i", SCENARIO},
            new String[] {"-e", "1", SCENARIO},
            new String[] {SCENARIO})) {
      try (BareSession session = BareSession.start(folder, BareSession.PLUGIN, arguments)) {
        Ran ran = session.end();
        assertEquals(1, ran.exitCode(), ran.out());
        assertTrue(ran.out().contains("Error 9001: no such peer"), ran.out());
        assertTrue(ran.out().contains("(web.scenario.yaml) at line 8:30"), ran.out());
      }
    }
  }

  @Test
  void policies_by_themselves_are_refused_as_well() throws Exception {
    Files.writeString(policy, POLICY.replaceAll("(?s)  ingress:.*", ""));
    try (BareSession session =
        BareSession.start(folder, BareSession.PLUGIN, "-i", "web.cnp.yaml")) {
      Ran ran = session.end();
      assertEquals(1, ran.exitCode(), ran.out());
      assertTrue(ran.out().contains("(web.cnp.yaml) at line 5:3"), ran.out());
    }
  }

  @Test
  void yaml_that_nobody_reads_and_folders_without_vdm_are_refused_in_words() throws Exception {
    Files.move(policy, folder.resolve("policy.yaml"));
    for (String argument : List.of("policy.yaml", ".")) {
      try (BareSession session = BareSession.start(folder, BareSession.PLUGIN, "-i", argument)) {
        Ran ran = session.end();
        assertEquals(1, ran.exitCode(), ran.out());
        assertTrue(
            ran.out().contains("policy.yaml cannot be read under this name")
                || ran.out().contains("no VDM-SL files in the folder ."),
            ran.out());
      }
    }
  }

  @Test
  void old_jvm_is_told_of_once() throws Exception {
    Path old = folder.resolve("old.jar");
    OldJava.copy(BareSession.PLUGIN, old);
    try (BareSession session = session(old)) {
      Ran ran = session.end();
      assertEquals(1, ran.exitCode(), ran.out());
      assertTrue(
          ran.out().startsWith("Error 9001: cilium-vdm requires Java 17 or newer"), ran.out());
      assertEquals(1, ran.out().lines().filter(line -> line.contains("Error")).count(), ran.out());
    }
  }

  private BareSession session(Path plugin) throws Exception {
    return BareSession.start(folder, plugin, "-i", SCENARIO);
  }
}
