package io.github.ciliumvdm.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.LoadedModel;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text of the golden translations, key or value, is replaced by texts that are at the limits
 * of what there can be. The result must have problems at places, or must be no problem for VDMJ.
 */
class BoundaryTextsTest {

  private static final List<String> BOUNDARIES =
      List.of("", "0", "x".repeat(300), " *:/\u00e4\ud83d\ude00\"\\\n--\u0000(");

  /** The scenario that a folder has, if its resources need one of their own. */
  private static final String SCENARIO = "a.scenario.yaml";

  @TempDir Path folder;

  static Stream<Path> inputs() {
    return Golden.folders("translations").flatMap(BoundaryTextsTest::inputs);
  }

  private static Stream<Path> inputs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void noTextCanBreakTheModel(Path input) throws Exception {
    List<Node> documents = YamlReader.read(input, input.toString(), new Problems());
    Replacement none = new Replacement(-1, "");
    String original = none.of(documents);
    String version = isTaken(input, "1.20", original) ? "1.20" : "1.18";
    // The value of a variable within quotes is a text, also where a number is wanted.
    assertTrue(isTaken(input, version, original) || original.contains("${"), original);
    for (int i = 0; i < none.met; i++) {
      for (String boundary : BOUNDARIES) {
        isTaken(input, version, new Replacement(i, boundary).of(documents));
      }
    }
  }

  /** Whether there is no problem; VDMJ must find none that has no place. */
  private boolean isTaken(Path input, String version, String text) throws Exception {
    copyNeighbours(input.getParent());
    Path file = Files.writeString(folder.resolve(input.getFileName()), text);
    Path own = folder.resolve(SCENARIO);
    Path whole = Files.exists(own) ? own : around(file, version);
    Translation translation = Translator.scenario(whole, Settings.none());
    if (!translation.problems().isEmpty()) {
      return false;
    }
    try {
      return LoadedModel.problems(translation).isEmpty();
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  /** What a scenario of the folder's own reads is there, as it is. */
  private void copyNeighbours(Path from) throws IOException {
    if (Files.exists(from.resolve(SCENARIO))) {
      try (Stream<Path> paths = Files.walk(from)) {
        for (Path path : paths.toList()) {
          Path to = folder.resolve(from.relativize(path).toString());
          if (!Files.isDirectory(path)) {
            Files.createDirectories(to.getParent());
            Files.copy(path, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /** A scenario with flows of every sort, so that the whole model looks at the objects. */
  private Path around(Path objects, String version) throws IOException {
    return Files.writeString(
        folder.resolve("around.scenario.yaml"),
        """
        apiVersion: cilium-vdm/v1
        kind: Scenario
        metadata: {name: around}
        spec:
          cilium: "%s"
          resources: [%s]
          variables: {LAN: 192.0.2.0, PORT: 8080}
          options: {clusterNetworkPolicy: %s, hostFirewall: true, cidrMatchMode: [nodes]}
          nodes: {node-b: {ip: 192.0.2.10}}
          endpoints:
            one: {namespace: shop, labels: {app: web}, ports: {http: 80/TCP}, ip: 10.0.0.9, node: node-b}
            two: {namespace: shop, labels: {app: db, team: a}}
          dns: {api.example.com: [198.51.100.8]}
          flows:
            - {from: two, to: one, port: http, http: {method: GET, path: /}, expect: allowed}
            - {from: one, to: 198.51.100.8, port: 443, sni: api.example.com, expect: allowed}
            - {from: one, to: two, port: 53, protocol: UDP, dns: api.example.com, expect: allowed}
            - {from: "node:node-b", to: two, icmp: {type: 0}, expect: allowed}
        """
            .formatted(version, objects.getFileName(), version.equals("1.20")));
  }

  /** Writes documents with the n-th text replaced. */
  private static final class Replacement {

    private final int index;
    private final String text;
    private int met;

    Replacement(int index, String text) {
      this.index = index;
      this.text = text;
    }

    String of(List<Node> documents) {
      return documents.stream().map(this::of).collect(Collectors.joining("\n---\n"));
    }

    private String of(Node node) {
      if (node instanceof Mapping mapping) {
        List<String> entries = new ArrayList<>();
        mapping.entries().forEach(e -> entries.add(text(e.name()) + ": " + of(e.value())));
        return "{" + String.join(", ", entries) + "}";
      }
      if (node instanceof Sequence sequence) {
        return sequence.elements().stream()
            .map(this::of)
            .collect(Collectors.joining(", ", "[", "]"));
      }
      Scalar scalar = (Scalar) node;
      if (scalar.isNull()) {
        return "null";
      }
      return scalar.shape() == Shape.STRING ? text(scalar.text()) : scalar.text();
    }

    private String text(String original) {
      String chosen = met++ == index ? text : original;
      return chosen
          .codePoints()
          .mapToObj(c -> c == '"' || c == '\\' || c < ' ' ? escaped(c) : Character.toString(c))
          .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
      return String.format("\\u%04x", character);
    }
  }
}
