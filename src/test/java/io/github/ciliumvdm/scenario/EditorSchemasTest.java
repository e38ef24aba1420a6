package io.github.ciliumvdm.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ciliumvdm.kinds.PolicyTables;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON Schemas that editors use say the same as the tables that files are read by. */
class EditorSchemasTest {

  private static final Path SCENARIO = Path.of("docs/schema/scenario.schema.json");
  private static final Path POLICY = Path.of("docs/schema/policy.schema.json");
  private static final Path SAMPLES = Path.of("src/test/resources/conformance");
  private static final int DEEPEST = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** The schemas of the editor, each read once. */
  private static final Map<Path, com.networknt.schema.Schema> READ = new HashMap<>();

  @Test
  void scenarios_have_the_keys_of_their_table() throws Exception {
    Set<String> keys = keys(ScenarioTable.TABLE);
    addKeys(".spec.options", OptionsTable.options(Version.of("1.20")), keys, 0);

    assertSame(keys, SCENARIO, "");
  }

  @Test
  void policies_have_the_keys_of_their_tables() throws Exception {
    for (Schema<?> table : PolicyTables.ofCilium()) {
      assertSame(keys(table), POLICY, "/$defs/policy");
    }
  }

  @Test
  void every_key_is_described() throws Exception {
    for (Path file : List.of(SCENARIO, POLICY)) {
      List<String> bare = new ArrayList<>();
      addUndescribed("", JSON.readTree(Files.readString(file)), bare);
      assertEquals(List.of(), bare);
    }
  }

  @Test
  void shipped_scenarios_and_their_policies_are_valid() throws Exception {
    int scenarios = 0;
    int policies = 0;
    for (Path file : files(Path.of("scenarios"), ".yaml")) {
      boolean scenario = file.toString().endsWith(".scenario.yaml");
      for (String document : documents(file)) {
        assertEquals(List.of(), errors(scenario ? SCENARIO : POLICY, document), file::toString);
        scenarios += scenario ? 1 : 0;
        policies += scenario ? 0 : 1;
      }
    }
    assertTrue(scenarios >= 9 && policies >= 9, scenarios + " and " + policies);
  }

  @Test
  void what_cilium_accepts_is_valid() throws Exception {
    int accepted = 0;
    for (Path file : files(SAMPLES, ".yaml")) {
      if (file.toString().contains("/accepted/")) {
        for (String document : documents(file)) {
          assertEquals(List.of(), errors(POLICY, document), file::toString);
          accepted++;
        }
      }
    }
    assertTrue(accepted >= 20, () -> "too few samples under " + SAMPLES);
  }

  @Test
  void slips_are_found() throws Exception {
    String flow = "{\"from\": \"a\", \"to\": \"b\", \"port\": 1, \"expect\": \"%s\"}";
    String scenario =
        "{\"apiVersion\": \"cilium-vdm/v1\", \"kind\": \"Scenario\", \"metadata\":"
            + " {\"name\": \"x\"}, \"spec\": {\"flows\": ["
            + flow
            + "]}}";
    assertEquals(List.of(), errors(SCENARIO, scenario.formatted("allowed")));
    assertFalse(errors(SCENARIO, scenario.formatted("alowed")).isEmpty());
    String policy =
        "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\":"
            + " {\"name\": \"x\"}, \"spec\": {\"endpointSelector\": {}, \"%s\": []}}";
    assertEquals(List.of(), errors(POLICY, policy.formatted("ingress")));
    assertFalse(errors(POLICY, policy.formatted("ingres")).isEmpty());
  }

  private static void assertSame(Set<String> keys, Path file, String root) throws Exception {
    JsonNode schema = JSON.readTree(Files.readString(file));
    Set<String> written = new TreeSet<>();
    addKeys("", schema, schema.at(root), written, 0);
    assertEquals(List.of(), without(keys, written), () -> "missing in " + file);
    assertEquals(List.of(), without(written, keys), () -> "in " + file + ", and in no table");
  }

  private static List<String> without(Set<String> keys, Set<String> others) {
    return keys.stream().filter(key -> !others.contains(key)).toList();
  }

  private static Set<String> keys(Schema<?> schema) {
    Set<String> keys = new TreeSet<>();
    addKeys("", schema, keys, 0);
    return keys;
  }

  /** The paths of all keys; elements and free keys are no step of a path. */
  private static void addKeys(String path, Schema<?> schema, Set<String> keys, int depth) {
    assertTrue(depth < DEEPEST, path);
    schema
        .parts()
        .forEach(
            (name, part) -> {
              String inner = name.equals(Schema.EACH) ? path : path + "." + name;
              if (!name.equals(Schema.EACH)) {
                keys.add(inner);
              }
              addKeys(inner, part, keys, depth + 1);
            });
  }

  private static void addKeys(
      String path, JsonNode root, JsonNode schema, Set<String> keys, int depth) {
    assertTrue(depth < DEEPEST, path);
    if (schema.has("$ref")) {
      addKeys(path, root, root.at(schema.get("$ref").asString().substring(1)), keys, depth + 1);
    }
    for (String each : List.of("items", "additionalProperties")) {
      if (schema.path(each).isObject()) {
        addKeys(path, root, schema.get(each), keys, depth + 1);
      }
    }
    schema.path("anyOf").forEach(each -> addKeys(path, root, each, keys, depth + 1));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      keys.add(path + "." + property.getKey());
      addKeys(path + "." + property.getKey(), root, property.getValue(), keys, depth + 1);
    }
  }

  private static void addUndescribed(String path, JsonNode schema, List<String> bare) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean meaning = property.getValue().isEmpty() || property.getKey().equals("kind");
      if (!meaning && !property.getValue().has("description")) {
        bare.add(path + "." + property.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> inner : schema.properties()) {
      if (!inner.getKey().equals("if")) {
        addUndescribed(path + "/" + inner.getKey(), inner.getValue(), bare);
      }
    }
    if (schema.isArray()) {
      schema.forEach(each -> addUndescribed(path, each, bare));
    }
  }

  private static List<String> errors(Path schema, String document) throws Exception {
    if (!READ.containsKey(schema)) {
      READ.put(schema, REGISTRY.getSchema(Files.readString(schema)));
    }
    return READ.get(schema).validate(document, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /** The documents of a YAML file, as JSON. */
  private static List<String> documents(Path file) throws Exception {
    List<String> documents = new ArrayList<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (Object document : yaml.loadAll(Files.readString(file))) {
      if (document != null) {
        documents.add(JSON.writeValueAsString(document));
      }
    }
    return documents;
  }

  private static List<Path> files(Path folder, String suffix) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
