package io.github.ciliumvdm.deploy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as CI systems read it: the key "on" is a word. */
final class YamlFile {

  private static final class Words extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      boolean truth = tag.equals(Tag.BOOL);
      super.addImplicitResolver(
          tag, truth ? Pattern.compile("true|false") : pattern, truth ? "tf" : first, limit);
    }
  }

  private YamlFile() {}

  static List<Object> documents(String text) {
    Yaml yaml =
        new Yaml(
            new SafeConstructor(new LoaderOptions()),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            new LoaderOptions(),
            new Words());
    List<Object> documents = new ArrayList<>();
    yaml.loadAll(text).forEach(documents::add);
    return documents;
  }

  static Map<String, Object> read(Path file) throws IOException {
    return map(documents(Files.readString(file)).get(0));
  }

  /** What a path of keys and positions leads to. */
  static Object at(Object node, Object... path) {
    Object found = node;
    for (Object step : path) {
      Object next =
          step instanceof Integer position ? list(found).get(position) : map(found).get(step);
      if (next == null) {
        throw new AssertionError("no " + step + " in " + found);
      }
      found = next;
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object node) {
    return (List<Object>) node;
  }

  static String json(Object node) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      write(node, json);
    }
    return text.toString();
  }

  private static void write(Object node, JsonGenerator json) throws IOException {
    if (node instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (node instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(element, json);
      }
      json.writeEndArray();
    } else if (node instanceof Integer number) {
      json.writeNumber(number);
    } else if (node instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (node == null) {
      json.writeNull();
    } else {
      json.writeString(node.toString());
    }
  }
}
