package io.github.ciliumvdm.deploy;

import static io.github.ciliumvdm.deploy.YamlFile.at;
import static io.github.ciliumvdm.deploy.YamlFile.list;
import static io.github.ciliumvdm.deploy.YamlFile.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users copy is what the systems that run it take. */
class DeployFilesTest {

  private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
  private static final Path KUBERNETES = Path.of("deploy/kubernetes");

  /** The schema of the YAML files of each folder. */
  private static final Map<String, String> BY_FOLDER =
      Map.of(
          "deploy/github", "github-workflows.json",
          ".github/workflows", "github-workflows.json",
          "deploy/gitlab", "gitlab-ci.json",
          "deploy/kubernetes", "kubernetes.json");

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(yamlFilesOf("deploy"));
    files.addAll(yamlFilesOf(".github"));
    files.add(Path.of("action.yml"));
    files.add(Path.of(".pre-commit-hooks.yaml"));
    return files.stream();
  }

  private static List<Path> yamlFilesOf(String folder) throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
      return paths.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileIsValidByItsSchema(Path file) throws IOException {
    assertEquals(List.of(), errors(file, Files.readString(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "action.yml, using: composite, using: composit",
    "deploy/github/trace.yml, runs-on:, run-on:",
    "deploy/gitlab/trace.gitlab-ci.yml, parallel: 7, parallel: seven",
    "deploy/kubernetes/trace-job.yaml, completionMode, completionsMode",
    ".pre-commit-hooks.yaml, language: script, language: scrpt"
  })
  void schemaRefusesWhatIsMisspelt(Path file, String right, String wrong) throws IOException {
    assertNotEquals(List.of(), errors(file, Files.readString(file).replace(right, wrong)));
  }

  private static List<Error> errors(Path file, String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMAS.resolve(schemaOf(file))), InputFormat.JSON);
    List<Error> errors = new ArrayList<>();
    for (Object document : YamlFile.documents(text)) {
      errors.addAll(schema.validate(YamlFile.json(document), InputFormat.JSON));
    }
    return errors;
  }

  private static String schemaOf(Path file) {
    return switch (file.toString()) {
      case "action.yml" -> "github-actions.json";
      case ".pre-commit-hooks.yaml" -> "pre-commit-hooks.json";
      default -> {
        String folder = file.getParent().toString();
        assertTrue(BY_FOLDER.containsKey(folder), () -> "no schema for " + folder);
        yield BY_FOLDER.get(folder);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"action.yml", "deploy/github/check.yml", "deploy/github/trace.yml"})
  void scriptTakesWhatItIsGivenFromVariablesOnly(Path file) throws IOException {
    List<String> scripts = new ArrayList<>();
    collect("run", YamlFile.read(file), scripts);
    scripts.forEach(script -> assertFalse(script.contains("${{"), script));
  }

  private static void collect(String key, Object node, List<String> found) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (name.equals(key) && value instanceof String text) {
              found.add(text);
            }
            collect(key, value, found);
          });
    } else if (node instanceof List<?> list) {
      list.forEach(element -> collect(key, element, found));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace-job.yaml", "merge-job.yaml"})
  void podIsRestricted(String file) throws IOException {
    List<Object> documents = YamlFile.documents(Files.readString(KUBERNETES.resolve(file)));
    Object pod = at(documents.get(documents.size() - 1), "spec", "template", "spec");
    Object container = at(pod, "containers", 0);

    assertEquals(true, at(pod, "securityContext", "runAsNonRoot"));
    assertEquals("RuntimeDefault", at(pod, "securityContext", "seccompProfile", "type"));
    assertEquals(false, at(pod, "automountServiceAccountToken"));
    assertEquals(false, at(container, "securityContext", "allowPrivilegeEscalation"));
    assertEquals(true, at(container, "securityContext", "readOnlyRootFilesystem"));
    assertEquals(List.of("ALL"), at(container, "securityContext", "capabilities", "drop"));
    assertEquals(List.of("requests", "limits"), keys(at(container, "resources")));
  }

  private static List<String> keys(Object node) {
    return List.copyOf(map(node).keySet());
  }

  @Test
  void everyIndexOfTheJobIsAShard() throws IOException {
    Object job = YamlFile.documents(Files.readString(KUBERNETES.resolve("trace-job.yaml"))).get(1);
    Object variables = at(job, "spec", "template", "spec", "containers", 0, "env");

    assertEquals("Indexed", at(job, "spec", "completionMode"));
    assertEquals("SHARDS", at(variables, 0, "name"));
    assertEquals(at(job, "spec", "completions").toString(), at(variables, 0, "value"));
  }

  @Test
  void everyElementOfTheMatrixIsAShard() throws IOException {
    Map<String, Object> workflow = YamlFile.read(Path.of("deploy/github/trace.yml"));
    int shards = (Integer) at(workflow, "env", "SHARDS");

    assertEquals(
        IntStream.rangeClosed(1, shards).boxed().toList(),
        list(at(workflow, "jobs", "trace", "strategy", "matrix", "shard")));
  }

  @Test
  void deployedVersionIsThisOne() throws IOException {
    Pattern used = Pattern.compile("(?:cilium-vdm@v|cilium-vdm/\\w+:)([\\w.]+)");
    Pattern own = Pattern.compile("<version>(.*?)</version>");
    String version = group(own, Files.readString(Path.of("pom.xml"))).get(0);
    List<String> versions = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of("deploy"))) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        versions.addAll(group(used, Files.readString(path)));
      }
    }
    assertTrue(versions.size() > 5, versions::toString);
    assertEquals(List.of(version), versions.stream().distinct().toList());
  }

  private static List<String> group(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @Test
  void imageIsNeverRunByRootAndItsBasesCanBePinned() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("deploy/container/Dockerfile"));
    List<String> stages = lines.stream().filter(line -> line.startsWith("FROM ")).toList();
    List<String> users = lines.stream().filter(line -> line.startsWith("USER ")).toList();

    assertEquals(3, stages.size());
    stages.forEach(stage -> assertTrue(stage.matches("FROM \\$\\{\\w+}.*"), stage));
    assertEquals(List.of("USER 65532:65532", "USER 65532:65532"), users);
  }
}
