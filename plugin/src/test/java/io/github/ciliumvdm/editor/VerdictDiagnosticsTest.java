package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.boot.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictDiagnosticsTest {

  private static final String POLICY =
      """
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: open, namespace: shop}
      spec: {endpointSelector: {}, ingress: [{}]}
      """;

  private static final Map<String, String> MODEL =
      Model.MODULES.stream().collect(Collectors.toMap(module -> module, Model::text));

  @TempDir private Path folder;

  @Test
  void fileThatTheModelHasNoTimeForSaysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("open.cnp.yaml"), POLICY);
    List<Finding> findings =
        new VerdictDiagnostics(ModelWorker.within(0, warning -> {}))
            .findings(List.of(file.toFile()), MODEL, true);

    assertEquals(
        List.of(
            "WARNING 1:1 this file is not judged, as the model has not answered within 0 seconds:"
                + " cilium-vdm check can say more"),
        said(findings));
  }

  @Test
  void fileThatTheModelCannotBeLoadedForSaysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("open.cnp.yaml"), POLICY);
    List<Finding> findings =
        new VerdictDiagnostics().findings(List.of(file.toFile()), Map.of("Broken", "module"), true);

    assertEquals(1, findings.size());
    String said = said(findings).get(0);
    String beginning = "WARNING 1:1 this file is not judged, as the model cannot answer: ";
    assertTrue(said.startsWith(beginning), said);
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                finding.severity()
                    + " "
                    + finding.diagnostic().place().line()
                    + ":"
                    + finding.diagnostic().place().column()
                    + " "
                    + finding.diagnostic().message())
        .toList();
  }
}
