package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.ciliumvdm.answer.Element;
import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The layout that all JSON reports share. */
final class JsonText {

  private static final int VERSION = 1;
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""))
          .withObjectIndenter(INDENT)
          .withArrayIndenter(INDENT);

  /** Something that writes a part of a document. */
  interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonText() {}

  /** A document: an object that begins with the version of its form. */
  static void write(Writer out, Part fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(LAYOUT.createInstance());
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    // Invisible characters stand in strings only, where its escapes are those of JSON.
    out.write(Printable.of(text.toString()));
  }

  /** Which part of a report this is. */
  static void shard(JsonGenerator json, ShardInfo shard) throws IOException {
    json.writeObjectFieldStart("shard");
    json.writeNumberField("index", shard.index());
    json.writeNumberField("of", shard.of());
    json.writeNumberField("first", shard.first());
    json.writeEndObject();
  }

  /** What could not be judged, if there is such. */
  static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    if (!problems.isEmpty()) {
      list(json, "problems", problems, JsonText::problem);
    }
  }

  private static void problem(JsonGenerator json, Problem problem) throws IOException {
    if (problem.place().isPresent()) {
      Place place = problem.place().get();
      json.writeStringField("file", RelativePath.of(place.file()));
      json.writeNumberField("line", place.line());
      json.writeNumberField("column", place.column());
    } else {
      json.writeNullField("file");
      json.writeNullField("line");
      json.writeNullField("column");
    }
    json.writeStringField("message", problem.message());
  }

  /** A list, each element of which is an object. */
  static <T> void list(JsonGenerator json, String name, Iterable<T> elements, Element<T> fields)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : elements) {
      json.writeStartObject();
      fields.write(json, element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A text, or null. */
  static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
    json.writeStringField(name, text.orElse(null));
  }

  /** Something that writes the fields of an element of a list. */
  interface Element<T> {
    void write(JsonGenerator json, T element) throws IOException;
  }
}
