package io.github.ciliumvdm.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page about scenarios has the keys that are read, and says of each what is true. */
class ScenarioPageTest {

  private static final Path PAGE = Path.of("docs/scenario.md");
  private static final Path SCHEMA = Path.of("docs/schema/scenario.schema.json");

  private static final Pattern TABLE =
      Pattern.compile("<!-- keys(?:: (\\S+))? -->\n\\|.*\n\\|.*\n((?:\\|.*\n)+)");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)\n");

  @Test
  void everyKeyThatIsReadIsOnThePageAndNoOther() throws IOException {
    TreeSet<String> written = new TreeSet<>();
    for (String key : rows().keySet()) {
      for (int end = key.length(); end > 0; end = key.lastIndexOf('.', end - 1)) {
        written.add(key.substring(0, end));
      }
    }
    TreeSet<String> read = new TreeSet<>();
    addKeys("", ScenarioTable.TABLE, read);
    addKeys(".spec.options", OptionsTable.options(Version.of("1.20")), read);

    assertEquals(String.join("\n", read), String.join("\n", written));
  }

  @Test
  void whatIsRequiredIsSaidToBe() throws IOException {
    TreeSet<String> required = new TreeSet<>();
    schemas().forEach((key, schema) -> schema.path("required").forEach(r -> add(required, key, r)));
    TreeSet<String> said = new TreeSet<>();
    rows().forEach((key, row) -> addIf(row.contains(" required"), key, said));
    required.remove(".metadata");

    assertEquals(required, said);
  }

  @Test
  void everyChoiceIsNamed() throws IOException {
    Map<String, String> rows = rows();
    int choices = 0;
    for (Map.Entry<String, JsonNode> key : schemas().entrySet()) {
      JsonNode schema = key.getValue();
      JsonNode values = schema.has("enum") ? schema.get("enum") : schema.path("items").path("enum");
      for (JsonNode value : values) {
        String text = value.asString("");
        String row = rows.getOrDefault(key.getKey(), "");
        assertTrue(
            text.isEmpty() || row.contains("`" + text + "`") || row.contains("`\"" + text + "\"`"),
            key.getKey() + ": " + text);
        choices++;
      }
    }
    assertTrue(choices > 20, "choices: " + choices);
  }

  private static void add(Set<String> required, String key, JsonNode name) {
    required.add(key + "." + name.asString());
  }

  private static void addIf(boolean wanted, String key, Set<String> said) {
    if (wanted) {
      said.add(key);
    }
  }

  /** What the page says of each key, by the key's path. */
  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (MatchResult table : TABLE.matcher(Files.readString(PAGE)).results().toList()) {
      String path = table.group(1) == null ? "." : "." + table.group(1) + ".";
      List<MatchResult> found = ROW.matcher(table.group(2)).results().toList();
      assertEquals(table.group(2).lines().count(), found.size(), table.group(2));
      found.forEach(row -> rows.put(path + row.group(1), row.group(2)));
    }
    return rows;
  }

  private static void addKeys(String path, Schema<?> schema, Set<String> keys) {
    schema
        .parts()
        .forEach(
            (name, part) -> {
              String inner = name.equals(Schema.EACH) ? path : path + "." + name;
              addIf(!name.equals(Schema.EACH), inner, keys);
              addKeys(inner, part, keys);
            });
  }

  /** The schemas that the editor has, by the paths of the keys. */
  private static Map<String, JsonNode> schemas() throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readString(SCHEMA));
    Map<String, JsonNode> schemas = new TreeMap<>();
    List<Map.Entry<String, JsonNode>> open = new ArrayList<>(List.of(Map.entry("", root)));
    while (!open.isEmpty()) {
      Map.Entry<String, JsonNode> next = open.remove(open.size() - 1);
      JsonNode schema = next.getValue();
      if (schema.has("$ref")) {
        schema = root.at(schema.get("$ref").asString().substring(1));
      }
      schemas.putIfAbsent(next.getKey(), schema);
      if (schema.has("required")) {
        schemas.put(next.getKey(), schema);
      }
      for (String each : List.of("items", "additionalProperties")) {
        if (schema.path(each).isObject()) {
          open.add(Map.entry(next.getKey(), schema.get(each)));
        }
      }
      schema.path("anyOf").forEach(each -> open.add(Map.entry(next.getKey(), each)));
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        open.add(Map.entry(next.getKey() + "." + property.getKey(), property.getValue()));
      }
    }
    return schemas;
  }
}
