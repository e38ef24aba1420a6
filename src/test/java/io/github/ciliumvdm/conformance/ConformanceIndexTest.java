package io.github.ciliumvdm.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.scenario.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The index of Cilium's verdicts has every folder, with one line on what it is about. */
class ConformanceIndexTest {

  private static final String MARK = "<!-- index -->\n";
  private static final String SCENARIO = "case.scenario.yaml";
  private static final List<String> REFUSALS = List.of("validity", "validity-tiers");

  private final Conformance copies = Conformance.copies();

  @Test
  void indexHasEveryFolder() throws IOException {
    Path page = copies.folder().resolve("README.md");
    String text = Files.readString(page);
    assertTrue(text.contains(MARK), "the page has a place for the index");
    StringBuilder index = new StringBuilder(text.substring(0, text.indexOf(MARK) + MARK.length()));

    index.append("\n## Topics\n\n| topic | folders |\n|---|---:|\n");
    for (String topic : folders("cases")) {
      int size = folders("cases/" + topic).size();
      index.append("| [%s](#%s) | %d |\n".formatted(topic.replace('-', ' '), topic, size));
    }
    for (String topic : folders("cases")) {
      append(index, topic.replace('-', ' '), "cases/" + topic);
    }
    append(index, "differences between versions", "versions");
    int random = folders("random").size();
    index.append("\n## generated\n\n%d scenarios in `random`.\n".formatted(random));
    for (String folder : REFUSALS) {
      appendRefusals(index, folder);
    }
    Golden.assertGolden(page, index.toString());
  }

  /** A table of the scenarios in a folder. */
  private void append(StringBuilder index, String title, String folder) throws IOException {
    index.append("\n## %s\n\n| folder | Cilium | flows | about |\n".formatted(title));
    index.append("|---|---|---:|---|\n");
    for (String name : folders(folder)) {
      Path file = copies.folder().resolve(folder).resolve(name).resolve(SCENARIO);
      if (Files.exists(file)) {
        Map<?, ?> scenario = yaml(file);
        Map<?, ?> spec = (Map<?, ?>) scenario.get("spec");
        index.append(
            "| [%s](%s/%s) | %s | %d | %s |\n"
                .formatted(name, folder, name, version(spec), flows(spec), about(scenario, name)));
      }
    }
  }

  private void appendRefusals(StringBuilder index, String folder) throws IOException {
    JsonNode expected = copies.json(folder + "/expected.json");
    Map<String, String> rejected = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : expected.get("rejected").properties()) {
      JsonNode why = entry.getValue();
      rejected.put(
          entry.getKey(),
          "by the %s: %s".formatted(why.get("by").asString(), why.get("says").asString()));
    }
    index.append("\n## %s\n\n| file | what Cilium says |\n|---|---|\n".formatted(folder));
    for (Path file : copies.files(folder + "/accepted")) {
      appendFile(index, folder + "/accepted", file, "accepted");
    }
    for (Path file : copies.files(folder + "/rejected")) {
      String name = String.valueOf(file.getFileName());
      appendFile(index, folder + "/rejected", file, rejected.getOrDefault(name, ""));
    }
  }

  private static void appendFile(StringBuilder index, String folder, Path file, String says) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".scenario.yaml")) {
      index.append("| [%s](%s/%1$s) | %s |\n".formatted(name, folder, cell(says)));
    }
  }

  private static String version(Map<?, ?> spec) {
    List<String> modelled = Settings.MODELLED;
    Object version = spec.get("cilium");
    return version == null ? modelled.get(modelled.size() - 1) : version.toString();
  }

  private static int flows(Map<?, ?> spec) {
    return spec.get("flows") instanceof List<?> flows ? flows.size() : 0;
  }

  /** What the scenario says that it is about; else what its name says. */
  private static String about(Map<?, ?> scenario, String name) {
    Object description = ((Map<?, ?>) scenario.get("metadata")).get("description");
    return description == null
        ? name.replace('-', ' ')
        : cell(description.toString().replaceAll("\\s*\\(reference: [^)]*\\)", ""));
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;").strip();
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
  }

  private List<String> folders(String name) throws IOException {
    try (Stream<Path> files = Files.list(copies.folder().resolve(name))) {
      return files
          .filter(Files::isDirectory)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }
}
