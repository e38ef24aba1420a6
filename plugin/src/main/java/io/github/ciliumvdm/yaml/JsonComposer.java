package io.github.ciliumvdm.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the tokens of a JSON text. */
final class JsonComposer {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH + 1)
                  .maxStringLength(Limits.SIZE)
                  .build())
          .build();

  private final String file;
  private final String text;
  private final Problems problems;
  private Optional<Diagnostic> failure = Optional.empty();
  private int depth;

  JsonComposer(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /**
   * Reads documents up to the first place that is no JSON.
   *
   * @return where the last of them ends
   */
  int read(List<Node> documents) {
    int end = 0;
    try (JsonParser parser = JSON.createParser(text)) {
      while (parser.nextToken() != null) {
        documents.add(node(parser));
        end = (int) parser.currentLocation().getCharOffset();
      }
    } catch (JsonProcessingException e) {
      failure = Optional.of(failure(place(e.getLocation()), e.getOriginalMessage()));
    } catch (IOException e) {
      failure = Optional.of(failure(Place.startOf(file), String.valueOf(e.getMessage())));
    }
    return end;
  }

  /** What is no JSON, at its place. */
  Optional<Diagnostic> failure() {
    return failure;
  }

  private static Diagnostic failure(Place place, String message) {
    return new Diagnostic(place, "invalid JSON: " + message);
  }

  private Node node(JsonParser parser) throws IOException {
    if (!parser.currentToken().isStructStart()) {
      return scalar(parser);
    }
    Place start = place(parser.currentTokenLocation());
    if (++depth > Limits.DEPTH) {
      throw new Unreadable(start, "lists and mappings are nested more than 100 levels deep");
    }
    boolean mapping = parser.currentToken() == JsonToken.START_OBJECT;
    Node node = mapping ? mapping(start, parser) : sequence(start, parser);
    depth--;
    return node;
  }

  private Node mapping(Place start, JsonParser parser) throws IOException {
    Entries entries = new Entries(problems);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Place place = place(parser.currentTokenLocation());
      Scalar key = new Scalar(place, name(place, parser), Shape.STRING);
      parser.nextToken();
      entries.add(key, node(parser));
    }
    return new Mapping(start, entries.inOrder());
  }

  private String name(Place place, JsonParser parser) throws IOException {
    return Characters.checked(place, parser.currentName(), problems);
  }

  private Node sequence(Place start, JsonParser parser) throws IOException {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(parser));
    }
    return new Sequence(start, elements);
  }

  private Scalar scalar(JsonParser parser) throws IOException {
    Place place = place(parser.currentTokenLocation());
    String value = Characters.checked(place, parser.getText(), problems);
    return new Scalar(place, value, shape(parser.currentToken(), value));
  }

  private static Shape shape(JsonToken token, String value) {
    return switch (token) {
      case VALUE_NULL -> Shape.NULL;
      case VALUE_TRUE, VALUE_FALSE -> Shape.BOOLEAN;
      case VALUE_STRING -> Shape.STRING;
      default -> PlainText.shape(value) == Shape.INTEGER ? Shape.INTEGER : Shape.FRACTION;
    };
  }

  private Place place(@Nullable JsonLocation location) {
    return location == null
        ? Place.startOf(file)
        : new Place(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
  }
}
