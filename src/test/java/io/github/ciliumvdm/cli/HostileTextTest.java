package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of files acts on nothing: no terminal, no editor and no CI system. */
class HostileTextTest {

  /** As YAML writes it: a command for two systems, all that is not seen, and a new line. */
  private static final String EVIL =
      "::error::x\\n::stop-commands::y\\n##[error]z ##vso[task.complete]"
          + " \\u202e\\u200b\\ufeff\\u2028\\x9b\\e[31m\\r";

  /** As files can be called, without what {@code /} would be. */
  private static final String EVIL_NAME = "::error title=a::b\n##vso[task] \u202e\u001b[31m";

  @TempDir private Path folder;

  @BeforeEach
  void hostileFiles() throws IOException {
    Files.writeString(
        folder.resolve(EVIL_NAME + ".yaml"),
        """
        apiVersion: cilium.io/v2
        kind: CiliumNetworkPolicy
        metadata: {name: "%1$s", namespace: shop}
        spec:
          endpointSelector: {matchLabels: {app: web}}
          ingress:
            - fromEntities: [cluster]
        """
            .formatted(EVIL));
    Files.writeString(
        folder.resolve(EVIL_NAME + ".scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: "%1$s"}
        spec:
          resources: ["*.yaml"]
          endpoints:
            web: {namespace: shop, labels: {app: web}}
            other: {namespace: shop, name: "%1$s"}
          externals:
            "%1$s": {ip: 192.0.2.1}
          flows:
            - {name: "%1$s", from: "%2$s", to: shop/web, port: 443, expect: allowed, because: "%2$s"}
            - {from: "%2$s", to: shop/web, port: 443, http: {method: GET, path: "/%1$s"}, expect: denied}
            - {from: 192.0.2.1, to: shop/web, port: 53, protocol: UDP, dns: a.example.com, expect: allowed}
        """
            .formatted(EVIL, "shop/" + EVIL));
    Files.writeString(folder.resolve(EVIL_NAME + "2.scenario.yaml"), "kind: {\"" + EVIL + "\": 1}");
  }

  private static void assertHarmless(String printed, String form) {
    printed
        .lines()
        .filter(line -> !form.equals("github"))
        .forEach(line -> assertFalse(line.strip().startsWith("::"), line));
    assertFalse(printed.matches("(?is).*##(vso)?\\[.*"), printed);
    printed
        .codePoints()
        .filter(point -> point != '\n' && point != '\t')
        .forEach(point -> assertTrue(Printable.isVisible(point), () -> printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "junit", "github", "markdown"})
  void noFormOfCheckLetsItAct(String form) throws Exception {
    Ran ran = Ran.command("check", folder.toString(), "-o", form);

    assertEquals(2, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("u202e"), ran.out());
    assertHarmless(ran.out(), form);
    assertHarmless(ran.err(), "text");
    if (form.equals("junit")) {
      JUnitSchema.assertValid(ran.out());
    }
    if (form.equals("github")) {
      assertTrue(
          ran.out().lines().allMatch(line -> line.matches("::(error|notice) [^:]*::.*")),
          ran.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "junit", "github", "markdown"})
  void noFormOfTraceLetsItAct(String form) {
    Ran ran =
        Ran.command("trace", folder.toString(), "--trace", "Each_flow", "--jobs", "1", "-o", form);

    assertEquals(2, ran.exitCode(), ran.err());
    assertHarmless(ran.out(), form);
    assertHarmless(ran.err(), "text");
  }

  @Test
  void neitherListsNorVerdictsNorModulesLetItAct() throws IOException {
    Files.delete(folder.resolve(EVIL_NAME + "2.scenario.yaml"));
    Path scenario = folder.resolve(EVIL_NAME + ".scenario.yaml");
    for (List<String> command :
        List.of(
            List.of("trace", "--list", scenario.toString()),
            List.of("translate", scenario.toString()),
            List.of("check", "-v", scenario.toString()))) {
      Ran ran = Ran.command(command.toArray(String[]::new));
      assertTrue(ran.exitCode() < 2, ran.err());
      assertHarmless(ran.out(), "text");
      assertHarmless(ran.err(), "text");
    }
  }

  @Test
  void jsonLosesNothingOfIt() throws IOException {
    JsonNode report =
        new ObjectMapper().readTree(Ran.command("check", folder.toString(), "-o", "json").out());
    String name = report.path("scenarios").path(0).path("scenario").asText();

    assertTrue(name.startsWith("::error::x\n::stop-commands::y\n##[error]z ##vso["), name);
    assertTrue(name.contains(" \u202e\u200b\ufeff\u2028\u009b\u001b[31m\r"), name);
  }

  @Test
  void argumentsActOnNothingEither() {
    Ran ran = Ran.command("check", EVIL_NAME);

    assertEquals(2, ran.exitCode());
    assertHarmless(ran.err(), "text");
    assertHarmless(Ran.command("check", "--" + EVIL_NAME).err(), "text");
    assertHarmless(Ran.command("check", "-o", EVIL_NAME).err(), "text");
  }
}
