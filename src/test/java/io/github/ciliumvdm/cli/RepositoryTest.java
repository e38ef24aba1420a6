package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of manifests, as tools for GitOps have it, is pointed at as it is. */
class RepositoryTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, args: ["${FRONTEND_ADDR}"]}]
      """;

  private static final String POLICY =
      """
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: web}
      spec:
        endpointSelector: {matchLabels: {app: web}}
        ingress: [{fromCIDR: ["${LAN}/24"]}]
      """;

  private static final String FLOWS =
      """
        flows:
          - {from: 192.0.2.7, to: %s/web, port: 80, expect: allowed}
          - {from: 198.51.100.7, to: %1$s/web, port: 80, expect: denied}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aRepository() throws IOException {
    write("apps/web.yaml", WEB);
    write("apps/policy.yaml", POLICY);
    write("apps/kustomization.yaml", "resources: [web.yaml, policy.yaml]\n");
    write(
        "kustomization.yaml",
        "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resources: [apps]}\n");
    write("values.yaml", "ingress: {enabled: true}\nnodeSelector: {}\n");
    write("package.json", "{\"name\": \"shop\"}");
    write(".github/workflows/ci.yaml", "on: push\nkind: nothing\n");
    write("cluster.env", "LAN=192.0.2.0\n");
    write("map.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: m}}\n");
    write("again/map.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: m}}\n");
  }

  @Test
  void aRepositoryIsPointedAtAsItIs() throws IOException {
    scenario("resources: [.]\n  variablesFrom: [cluster.env]", "default");
    Ran ran = Ran.command("check", folder.toString(), "-v");

    assertEquals(0, ran.exitCode(), ran.err());
    for (String told :
        List.of(
            "ignored 5 in folders",
            ".github:1:1: ignored: the folder is hidden",
            "apps/kustomization.yaml:1:1: ignored: it has neither apiVersion nor kind",
            "kustomization.yaml:1:1: ignored: it is a kustomize Kustomization",
            "package.json:1:1: ignored: it has neither apiVersion nor kind",
            "values.yaml:1:1: ignored: it has neither apiVersion nor kind",
            "skipped 2 ConfigMap")) {
      assertTrue(ran.err().contains(told), told + " in " + ran.err());
    }
    assertEquals("", Ran.command("check", folder.toString()).err());
  }

  @Test
  void theNamespaceThatAToolAddsIsSaidBesideThePath() throws IOException {
    scenario("resources: [{path: apps, namespace: shop}]\n  variablesFrom: [cluster.env]", "shop");
    Ran ran = Ran.command("check", folder.toString());

    assertEquals(0, ran.exitCode(), ran.out() + ran.err());
    assertEquals("", ran.err());
  }

  @Test
  void aPolicyThatFallsToAnEmptyDefaultNamespaceIsToldEverywhere() throws IOException {
    scenario(
        """
        resources:
            - {path: apps/web.yaml, namespace: shop}
            - apps/policy.yaml
          variables: {LAN: 192.0.2.0}""",
        "shop");
    String warning = "CiliumNetworkPolicy web has no namespace and defaults to 'default'";
    Ran text = Ran.command("check", folder.toString());

    assertEquals(1, text.exitCode(), text.out() + text.err());
    assertTrue(text.err().contains("policy.yaml:3:18: warning: " + warning), text.err());
    for (String form : List.of("text", "json", "markdown", "github")) {
      String out = Ran.command("check", folder.toString(), "-q", "-o", form).out();
      assertTrue(
          out.contains(form.equals("markdown") ? "has no namespace and defaults to" : warning),
          out);
    }
    Ran json = Ran.command("check", folder.toString(), "-q", "-o", "json");
    assertEquals("", json.err());
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/report.schema.json")), InputFormat.JSON)
            .validate(json.out(), InputFormat.JSON));
  }

  @Test
  void partsOfAReportKeepWhatIsToldOfThePolicies() throws IOException {
    scenario(
        """
        resources:
            - {path: apps/web.yaml, namespace: shop}
            - apps/policy.yaml
          variables: {LAN: 192.0.2.0}""",
        "shop");
    String whole = Ran.command("check", folder.toString(), "-o", "json").out();
    List<String> parts = List.of("1/2", "2/2");
    for (String part : parts) {
      String file = folder.resolve(part.charAt(0) + ".json").toString();
      Ran.command("check", folder.toString(), "--shard", part, "-o", "json=" + file);
    }
    Ran merged =
        Ran.command(
            "merge",
            folder.resolve("1.json").toString(),
            folder.resolve("2.json").toString(),
            "-o",
            "json");

    assertEquals(whole, merged.out(), merged.err());
    assertTrue(whole.contains("\"warnings\""), whole);
  }

  @Test
  void variablesOfFilesGoBeforeTheScenariosAndThoseThatAreSetBeforeBoth() throws IOException {
    scenario("resources: [apps]\n  variables: {LAN: 10.0.0.0}", "default");
    String env = folder.resolve("cluster.env").toString();

    assertEquals(1, Ran.command("check", folder.toString()).exitCode());
    assertEquals(0, Ran.command("check", folder.toString(), "--set-file", env).exitCode());
    assertEquals(
        1,
        Ran.command("check", folder.toString(), "--set", "LAN=10.0.0.0", "--set-file", env)
            .exitCode());
    assertEquals(0, Ran.command("trace", folder.toString(), "--set-file", env).exitCode());
  }

  @Test
  void aFileOfVariablesThatIsNoneIsBadInput() {
    Ran missing = Ran.command("check", folder.toString(), "--set-file", "nowhere.env");
    Ran other = Ran.command("check", "--set-file", folder.resolve("apps/web.yaml").toString());

    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("error: no file matches 'nowhere.env'"), missing.err());
    assertEquals(2, other.exitCode());
    assertTrue(
        other.err().contains("web.yaml:1:1: error: variables can only be read from"), other.err());
  }

  @Test
  void translateFillsInTheNamespaceThatIsAbsent() {
    String[] command = {
      "translate", folder.resolve("apps").toString(), "--set", "LAN=192.0.2.0", "-n", "shop"
    };
    Ran ran = Ran.command(command);

    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals(2, ran.out().split("/\\* namespace \\*/ \"shop\"", -1).length - 1, ran.out());
    command[5] = "shop ";
    assertEquals(2, Ran.command(command).exitCode());
  }

  @Test
  void aScenarioSaysItsNamespacesItself() throws IOException {
    scenario("resources: [apps]\n  variablesFrom: [cluster.env]", "default");
    String file = folder.resolve("a.scenario.yaml").toString();
    Ran ran = Ran.command("translate", file, "-n", "shop");

    assertEquals(2, ran.exitCode(), ran.out());
    assertTrue(ran.err().contains("beside each path"), ran.err());
  }

  @Test
  void oneFileDoesNotHideWhatIsWrongInAnother() throws IOException {
    write("apps/slip.yaml", POLICY.replace("name: web", "name: slip").replace("from", "form"));
    write(
        "apps/refused.yaml",
        POLICY.replace("name: web", "name: refused").replaceAll("\\[.*", "[]"));
    scenario("resources: [apps]\n  variables: {LAN: 10.0.0.0}", "default");

    for (List<String> command :
        List.of(
            List.of("check"),
            List.of("check", "--shard", "1/2"),
            List.of("trace"),
            List.of("translate", "--set", "LAN=10.0.0.0"))) {
      String path =
          command.get(0).equals("translate")
              ? folder.resolve("apps").toString()
              : folder.toString();
      Ran ran =
          Ran.command(
              java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(path))
                  .toArray(String[]::new));
      assertEquals(2, ran.exitCode(), ran.err());
      assertTrue(ran.err().contains("slip.yaml:6:14: error: "), ran.err());
      assertTrue(ran.err().contains("refused.yaml:5:3: error: "), ran.err());
      assertFalse(ran.err().contains("no such peer"), ran.err());
    }
  }

  private void scenario(String resources, String namespace) throws IOException {
    write(
        "a.scenario.yaml",
        "apiVersion: cilium-vdm/v1\nkind: Scenario\nmetadata: {name: a}\nspec:\n  "
            + resources
            + "\n"
            + FLOWS.formatted(namespace));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
