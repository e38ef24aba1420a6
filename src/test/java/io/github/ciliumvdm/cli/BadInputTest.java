package io.github.ciliumvdm.cli;

import static io.github.ciliumvdm.cli.SoundInput.POLICY;
import static io.github.ciliumvdm.cli.SoundInput.SCENARIO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  @TempDir private Path folder;

  @Test
  void soundInputIsTaken() throws IOException {
    assertEquals(new Verdict(0, ""), check(SCENARIO, POLICY));
  }

  @Test
  void misspeltFieldIsReportedAtItsPlace() throws IOException {
    assertRejected(
        check(SCENARIO, POLICY.replace("fromEntities", "fromEntitys")),
        "policy.yaml:7:7: error: ",
        "fromEntitys",
        "fromEntities");
  }

  @Test
  void tabIsReportedAtItsPlace() throws IOException {
    assertRejected(
        check(SCENARIO, POLICY.replace("  ingress:", "\tingress:")), "policy.yaml:6:1: error: ");
  }

  @Test
  void missingFileIsReportedWhereItIsNamed() throws IOException {
    assertRejected(
        check(SCENARIO.replace("policy.yaml", "polcy.yaml"), POLICY),
        "small.scenario.yaml:5:15: error: ",
        "polcy.yaml");
  }

  @Test
  void unknownKindOfAGroupOfPoliciesIsReportedAtItsPlace() throws IOException {
    String unsupported =
        POLICY
            .replace("CiliumNetworkPolicy", "AdminNetworkPolicy")
            .replace("cilium.io/v2", "policy.networking.k8s.io/v1alpha1");

    assertRejected(
        check(SCENARIO, unsupported),
        "policy.yaml:",
        ": error: ",
        "has no kind AdminNetworkPolicy",
        "check the spelling");
  }

  @Test
  void misspeltKindIsReportedAtItsPlace() throws IOException {
    String misspelt = POLICY.replace("CiliumNetworkPolicy", "CiliumNetworkPolice");

    assertRejected(
        check(SCENARIO, misspelt),
        "policy.yaml:",
        ": error: ",
        "did you mean 'CiliumNetworkPolicy'?");
  }

  @Test
  void policyThatCiliumRejectsIsReportedAtItsPlace() throws IOException {
    assertRejected(
        check(SCENARIO, POLICY.replaceAll("(?s)  ingress:.*", "")),
        "policy.yaml:5:3: error: ",
        "ingress");
  }

  @Test
  void unknownPeerIsReportedAtItsPlace() throws IOException {
    assertRejected(
        check(SCENARIO.replace("to: shop/web", "to: shop/wep"), POLICY),
        "small.scenario.yaml:11:26: error: no such peer: shop/wep: did you mean shop/web?");
  }

  @Test
  void peerInAnotherNamespaceIsSuggested() throws IOException {
    assertRejected(
        check(SCENARIO.replace("to: shop/web", "to: store/web"), POLICY),
        "no such peer: store/web: did you mean shop/web?");
  }

  @Test
  void unknownPolicyInBecauseIsReportedAtItsPlaceWithTheOneThatWasMeant() throws IOException {
    assertRejected(
        check(SCENARIO.replace("expect: allowed}", "expect: allowed, because: shop/wep}"), POLICY),
        "small.scenario.yaml:11:73: error: no such policy: shop/wep: did you mean shop/web?");
    assertRejected(
        check(SCENARIO.replace("expect: allowed}", "expect: allowed, because: web}"), POLICY),
        "small.scenario.yaml:11:73: error: no such policy: web: did you mean shop/web?");
  }

  @Test
  void podThatIsOverIsNobodyAndAFlowIsToldSo() throws IOException {
    String over =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: job, namespace: shop}
        spec: {containers: [{name: c}]}
        status: {phase: Succeeded, podIP: 10.0.0.9}
        """;

    assertRejected(
        check(SCENARIO.replace("to: shop/web", "to: shop/job"), POLICY + over),
        "small.scenario.yaml:11:26: error: the pod shop/job has terminated (status.phase is Succeeded)");
  }

  @Test
  void serviceThatIsAnAliasIsNotToldToAddPods() throws IOException {
    String alias =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: db, namespace: shop}
        spec: {type: ExternalName, externalName: db.example.com, ports: [{port: 443}]}
        """;
    Verdict verdict =
        check(SCENARIO.replace("to: shop/web", "to: \"service:shop/db\""), POLICY + alias);

    assertRejected(verdict, "is of type ExternalName", "the addresses of db.example.com");
    assertFalse(verdict.err().contains("add its pods"), verdict.err());
  }

  @Test
  void misspeltServiceIsNamedWithTheOneThatWasMeant() throws IOException {
    String service =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: front, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 443}]}
        """;

    assertRejected(
        check(SCENARIO.replace("to: shop/web", "to: \"service:shop/fromt\""), POLICY + service),
        "no such service: shop/fromt: did you mean shop/front?");
  }

  @Test
  void objectOfTheClusterThatIsWrittenTwiceIsOneWhateverItsNamespaces() throws IOException {
    String gate =
        POLICY
            .replace("CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy")
            .replace("name: web, namespace: shop", "name: gate, namespace: a");
    Verdict verdict =
        check(SCENARIO, gate + "---\n" + gate.replace("namespace: a", "namespace: b"));

    assertRejected(
        verdict,
        "error: CiliumClusterwideNetworkPolicy gate is already defined at ",
        "policy.yaml:1:1");
    assertFalse(verdict.err().contains("default/gate"), verdict.err());
  }

  @Test
  void everyProblemOfEveryFileIsReported() throws IOException {
    Verdict verdict =
        check(
            SCENARIO.replace("expect: allowed", "expect: alowed"),
            POLICY.replace("fromEntities", "fromEntitys"));

    assertRejected(verdict, "small.scenario.yaml:11:", "policy.yaml:7:7: error: ");
  }

  @Test
  void missingPathsAreAllNamed() {
    Ran ran = Ran.command("check", "nowhere", "nobody.scenario.yaml");

    assertRejected(
        new Verdict(ran.exitCode(), ran.err()),
        "error: no such file or folder: nowhere (or pass",
        "error: no such file or folder: nobody.scenario.yaml (or pass");
  }

  @Test
  void emptyFolderIsNothingToDo() {
    Ran ran = Ran.command("check", folder.toString());

    assertRejected(
        new Verdict(ran.exitCode(), ran.err()), "no scenario in the folder", "*.scenario.yaml");
  }

  @Test
  void filterThatMatchesNothingIsNothingToDo() throws IOException {
    assertRejected(check(SCENARIO, POLICY, "--filter", "big*"), "--filter", "small");
  }

  @Test
  void traceAndTranslateRejectTheSame() throws IOException {
    write(SCENARIO, POLICY.replace("fromEntities", "fromEntitys"));
    Ran traced = Ran.command("trace", folder.toString());
    Ran translated = Ran.command("translate", folder.resolve("policy.yaml").toString());

    assertRejected(new Verdict(traced.exitCode(), traced.err()), "policy.yaml:7:7: error: ");
    assertRejected(
        new Verdict(translated.exitCode(), translated.err()), "policy.yaml:7:7: error: ");
    assertEquals("", traced.out() + translated.out());
  }

  @Test
  void translateRejectsWhatCiliumRejects() throws IOException {
    write(SCENARIO, POLICY.replaceAll("(?s)  ingress:.*", ""));
    Ran ran = Ran.command("translate", folder.resolve("policy.yaml").toString());

    assertEquals("", ran.out());
    assertRejected(new Verdict(ran.exitCode(), ran.err()), "policy.yaml:5:3: error: ");
  }

  private record Verdict(int exitCode, String err) {}

  private Verdict check(String scenario, String policy, String... options) throws IOException {
    write(scenario, policy);
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    Ran ran = Ran.command(args);
    assertTrue(ran.exitCode() == 0 || ran.out().isEmpty(), ran.out());
    return new Verdict(ran.exitCode(), ran.err());
  }

  private void write(String scenario, String policy) throws IOException {
    Files.writeString(folder.resolve("small.scenario.yaml"), scenario);
    Files.writeString(folder.resolve("policy.yaml"), policy);
  }

  private static void assertRejected(Verdict verdict, String... parts) {
    assertEquals(2, verdict.exitCode(), verdict.err());
    for (String part : parts) {
      assertTrue(verdict.err().contains(part), verdict.err());
    }
  }
}
