package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text that may have been changed by hand: a caller that asks it for something of
 * a type gets that, or an {@link Objection} at the value's place.
 *
 * @param value a map, a list, a text, a whole number (a {@link Long}, or a {@link BigInteger}
 *     beyond it), a boolean, or null; what else JSON has is a {@link Double}
 */
record Json(Place place, @Nullable Object value) {

  private static final int MOST_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** The one value of a text. */
  static Json of(String file, String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new Objection(Place.startOf(file), "it is not JSON: the file is empty");
      }
      Json value = value(file, parser);
      if (parser.nextToken() != null) {
        throw new Objection(
            place(file, parser.currentTokenLocation()), "there is more text after the report");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new Objection(
          place(file, e.getLocation()), "it is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Objection(Place.startOf(file), "it is not JSON: " + e.getMessage());
    }
  }

  private static Json value(String file, JsonParser parser) throws IOException {
    Place place = place(file, parser.currentTokenLocation());
    @Nullable Object value =
        switch (parser.currentToken()) {
          case START_OBJECT -> fields(file, parser);
          case START_ARRAY -> elements(file, parser);
          case VALUE_STRING -> parser.getText();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          case VALUE_NULL -> null;
          case VALUE_NUMBER_INT -> number(parser);
          default -> Double.NaN;
        };
    return new Json(place, value);
  }

  private static Object number(JsonParser parser) throws IOException {
    boolean large = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
    return large ? (Object) parser.getBigIntegerValue() : (Object) parser.getLongValue();
  }

  private static Map<String, Json> fields(String file, JsonParser parser) throws IOException {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(file, parser));
    }
    return fields;
  }

  private static List<Json> elements(String file, JsonParser parser) throws IOException {
    List<Json> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(file, parser));
    }
    return elements;
  }

  private static Place place(String file, @Nullable JsonLocation location) {
    return location == null
        ? Place.startOf(file)
        : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  Objection wrong(String message) {
    return new Objection(place, message);
  }

  /** A field that must be there, whatever it is. */
  Json field(String name) {
    @Nullable Json field = fields().get(name);
    if (field == null) {
      throw wrong("it has no " + name);
    }
    return field;
  }

  /** A field that may be missing or null. */
  Optional<Json> optional(String name) {
    return Optional.ofNullable(fields().get(name)).filter(field -> field.value != null);
  }

  boolean has(String name) {
    return fields().containsKey(name);
  }

  Set<String> names() {
    return fields().keySet();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Json> fields() {
    if (value instanceof Map<?, ?> fields) {
      return (Map<String, Json>) fields;
    }
    throw wrong("this must be an object");
  }

  @SuppressWarnings("unchecked")
  List<Json> list() {
    if (value instanceof List<?> elements) {
      return (List<Json>) elements;
    }
    throw wrong("this must be a list");
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("this must be a string");
  }

  boolean isNumber() {
    return value instanceof Long;
  }

  boolean truth() {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw wrong("this must be true or false");
  }

  long number(long least, long most) {
    if (value instanceof Long number && number >= least && number <= most) {
      return number;
    }
    throw wrong("this must be a whole number from " + least + " to " + most);
  }

  /** A number of any length, from one. */
  BigInteger whole() {
    if (value instanceof BigInteger large && large.signum() > 0) {
      return large;
    }
    return BigInteger.valueOf(number(1, Long.MAX_VALUE));
  }

  /** A number of things. */
  int count() {
    return (int) number(0, Integer.MAX_VALUE);
  }

  /** A position that counts from one. */
  int position() {
    return (int) number(1, Integer.MAX_VALUE);
  }
}
