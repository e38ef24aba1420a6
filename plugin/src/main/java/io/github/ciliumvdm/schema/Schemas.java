package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import io.github.ciliumvdm.yaml.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The schemas that tables are made of; those with a VDM value first. */
public final class Schemas {

  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private static final Schema<Node> ANYTHING = (node, reading) -> Optional.of(node);

  private Schemas() {}

  /** A string. */
  public static Schema<Vdm> string() {
    return text().to(Vdm::text);
  }

  /** A string that matches a pattern as a whole. */
  public static Schema<Vdm> string(Pattern pattern, String needed) {
    return text(pattern, needed).to(Vdm::text);
  }

  /** A whole number in a range. */
  public static Schema<Vdm> integer(long least, long greatest) {
    return whole(least, greatest).to(Vdm::number);
  }

  /** A boolean. */
  public static Schema<Vdm> bool() {
    return truth().to(Vdm::bool);
  }

  /** One of some strings, as a quote: characters that a quote cannot have become underscores. */
  public static Schema<Vdm> quote(String... values) {
    return oneOf(values).to(value -> Vdm.quote(value.replaceAll("[^A-Za-z0-9]", "_")));
  }

  /** One of some strings, as a quote, if the version of Cilium knows it. */
  public static Schema<Vdm> quote(Choices choices) {
    return (node, reading) -> quote(choices.in(reading.cilium())).read(node, reading);
  }

  /** What a node must be like since a version of Cilium, and before it. */
  public static <T> Schema<T> since(String version, Schema<T> schema, Schema<T> before) {
    Version first = Version.of(version);
    return new Composed<>(
        (node, reading) ->
            (reading.cilium().compareTo(first) >= 0 ? schema : before).read(node, reading),
        () -> partsOf(List.of(schema, before)));
  }

  /** A list, as a sequence. */
  public static Schema<Vdm> list(Schema<? extends Vdm> element) {
    return list(element, 0, ANY_NUMBER);
  }

  /** A list of at most so many elements, as a sequence. */
  public static Schema<Vdm> list(Schema<? extends Vdm> element, int most) {
    return list(element, 0, most);
  }

  /** A list of at least and at most so many elements, as a sequence. */
  public static Schema<Vdm> list(Schema<? extends Vdm> element, int least, int most) {
    return elements(element, least, most).to(Vdm::sequence);
  }

  /** A mapping with free keys, as a map of strings. */
  public static Schema<Vdm> map(Schema<? extends Vdm> value) {
    return pairs(value).to(pairs -> Vdm.map(pairs.stream().map(Schemas::maplet).toList()));
  }

  /** A mapping with free keys, as a sequence of records of a key and its value. */
  public static Schema<Vdm> records(String module, String type, Schema<? extends Vdm> value) {
    return pairs(value)
        .to(pairs -> Vdm.sequence(pairs, p -> Vdm.shortRecord(module, type, p.name(), p.value())));
  }

  /** A mapping with a table of keys, as a record. */
  public static RecordSchema record(String module, String type) {
    return RecordSchema.of(module, type);
  }

  /** A string, as it is. */
  public static Schema<String> text() {
    return (node, reading) -> {
      if (node instanceof Scalar scalar && scalar.shape() == Shape.STRING) {
        return Optional.of(scalar.text());
      }
      boolean quotable = node instanceof Scalar scalar && !scalar.isNull();
      reading.mismatch(node, "a string", node.shape() + (quotable ? ": quote it" : ""));
      return Optional.empty();
    };
  }

  /** A string that matches a pattern as a whole, as it is. */
  public static Schema<String> text(Pattern pattern, String needed) {
    return text().where(text -> pattern.matcher(text).matches(), needed);
  }

  /** A string that is not empty, as it is. */
  public static Schema<String> some(String what) {
    return text().where(text -> !text.isEmpty(), what);
  }

  /** One of some strings, as it is. */
  public static Schema<String> oneOf(String... values) {
    return text().where(List.of(values)::contains, "one of " + String.join(", ", values));
  }

  /** A whole number in a range, as it is. */
  public static Schema<BigInteger> whole(long least, long greatest) {
    String needed = "a number from " + least + " to " + greatest;
    return scalar(Shape.INTEGER, needed)
        .to(Scalar::integer)
        .where(
            n -> n.bitLength() < Long.SIZE && least <= n.longValue() && n.longValue() <= greatest,
            needed);
  }

  /** A boolean, as it is. */
  public static Schema<Boolean> truth() {
    return scalar(Shape.BOOLEAN, "true or false").to(Scalar::truth);
  }

  /** The elements of a list. */
  public static <T> Schema<List<T>> elements(Schema<T> element) {
    return elements(element, 0, ANY_NUMBER);
  }

  /** The elements of a list of at least and at most so many. */
  public static <T> Schema<List<T>> elements(Schema<T> element, int least, int most) {
    Schema<List<T>> list =
        (node, reading) -> {
          if (node instanceof Sequence sequence) {
            checkLength(sequence, least, most, reading);
            return Optional.of(readElements(sequence, element, reading));
          }
          reading.mismatch(node, "a list");
          return Optional.empty();
        };
    return new Composed<>(list, () -> Map.of(Schema.EACH, element));
  }

  /** The keys and values of a mapping with free keys. */
  public static <T> Schema<List<Pair<T>>> pairs(Schema<T> value) {
    return pairs(any(), value);
  }

  /** The keys and values of a mapping with free keys, which must be like this. */
  public static <T> Schema<List<Pair<T>>> pairs(Schema<?> key, Schema<T> value) {
    Schema<List<Pair<T>>> all =
        (node, reading) -> {
          if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> key.read(name(entry.key()), reading));
            return Optional.of(readPairs(mapping, value, reading));
          }
          reading.mismatch(node, "a mapping");
          return Optional.empty();
        };
    return new Composed<>(all, () -> Map.of(Schema.EACH, value));
  }

  /**
   * A mapping in which what is null is not there: so it is in objects of kinds that a cluster
   * defines.
   */
  public static <T> Schema<T> withoutNulls(Schema<T> mapping) {
    return rewritten(
        mapping, entries -> entries.stream().filter(entry -> !entry.value().isNull()).toList());
  }

  /** A mapping in which what is null is an empty text: so it is in Kubernetes' own kinds. */
  public static <T> Schema<T> withEmptyNulls(Schema<T> mapping) {
    return rewritten(mapping, entries -> entries.stream().map(Schemas::withEmptyNull).toList());
  }

  private static Mapping.Entry withEmptyNull(Mapping.Entry entry) {
    return entry.value().isNull()
        ? new Mapping.Entry(entry.key(), new Scalar(entry.value().place(), "", Shape.STRING))
        : entry;
  }

  private static <T> Schema<T> rewritten(
      Schema<T> mapping, UnaryOperator<List<Mapping.Entry>> rewriting) {
    return new Composed<>(
        (node, reading) ->
            mapping.read(
                node instanceof Mapping found
                    ? new Mapping(found.place(), rewriting.apply(found.entries()))
                    : node,
                reading),
        mapping::parts);
  }

  /** A node that is read as its shape demands. */
  public static <T> Schema<T> byShape(String needed, Map<Shape, Schema<T>> schemas) {
    Schema<T> chosen =
        (node, reading) -> {
          Schema<T> schema = schemas.get(node.shape());
          if (schema != null) {
            return schema.read(node, reading);
          }
          reading.mismatch(node, needed);
          return Optional.empty();
        };
    return new Composed<>(chosen, () -> partsOf(schemas.values()));
  }

  /** A schema that is still to be defined, for tables that contain themselves. */
  public static <T> Schema<T> later(Supplier<? extends Schema<T>> schema) {
    return new Composed<>(
        (node, reading) -> schema.get().read(node, reading), () -> schema.get().parts());
  }

  /** Any value: it is not looked into. */
  public static Schema<Node> any() {
    return ANYTHING;
  }

  private static Map<String, Schema<?>> partsOf(Collection<? extends Schema<?>> schemas) {
    Map<String, Schema<?>> parts = new LinkedHashMap<>();
    schemas.forEach(schema -> parts.putAll(schema.parts()));
    return parts;
  }

  private static Schema<Scalar> scalar(Shape shape, String needed) {
    return (node, reading) -> {
      if (node instanceof Scalar scalar && scalar.shape() == shape) {
        return Optional.of(scalar);
      }
      reading.mismatch(node, needed);
      return Optional.empty();
    };
  }

  private static void checkLength(Sequence list, int least, int most, Reading reading) {
    int length = list.elements().size();
    if (length < least) {
      reading.problem(list.place(), "expected at least " + counted(least) + ", got " + length);
    }
    if (length > most) {
      reading.problem(list.place(), "expected at most " + counted(most) + ", got " + length);
    }
  }

  private static String counted(int elements) {
    return elements == 1 ? "1 element" : elements + " elements";
  }

  private static <T> List<T> readElements(Sequence list, Schema<T> element, Reading reading) {
    List<T> result = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      Reading part = reading.of(reading.subject() + "[" + i + "]");
      readPart(list.elements().get(i), "an element", element, part).ifPresent(result::add);
    }
    return result;
  }

  private static <T> List<Pair<T>> readPairs(Mapping mapping, Schema<T> value, Reading reading) {
    List<Pair<T>> result = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      readPart(entry.value(), "a value", value, reading.of(entry.name()))
          .ifPresent(v -> result.add(new Pair<>(entry.key(), v)));
    }
    return result;
  }

  /** A key is a text, whatever it looks like. */
  private static Scalar name(Scalar key) {
    return new Scalar(key.place(), key.text(), Shape.STRING);
  }

  private static <T> Optional<T> readPart(Node node, String what, Schema<T> part, Reading reading) {
    if (node.isNull()) {
      reading.problem(node.place(), what + " cannot be null");
      return Optional.empty();
    }
    return part.read(node, reading);
  }

  private static Vdm.Maplet maplet(Pair<? extends Vdm> pair) {
    return new Vdm.Maplet(pair.name(), pair.value());
  }
}
