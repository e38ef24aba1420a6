package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a node must be like, and the value that it then is. */
@FunctionalInterface
public interface Schema<T> {

  /** The name of the part that elements and the values of free keys are. */
  String EACH = "*";

  /** The value of a node that is not null; none if it has a problem, which is noted. */
  Optional<T> read(Node node, Reading reading);

  /**
   * What is known of the parts of such nodes: a schema for each key, and for elements and the
   * values of free keys one under {@value #EACH}.
   */
  default Map<String, Schema<?>> parts() {
    return Map.of();
  }

  /** The same nodes with another value. */
  default <U> Schema<U> to(Function<? super T, ? extends U> value) {
    return new Composed<>((node, reading) -> read(node, reading).map(value), this::parts);
  }

  /** The same nodes with a value that knows its place. */
  default <U> Schema<U> placed(BiFunction<? super Place, ? super T, ? extends U> value) {
    return new Composed<>(
        (node, reading) -> read(node, reading).map(v -> value.apply(node.place(), v)), this::parts);
  }

  /** Those nodes whose value can be parsed. */
  default <U> Schema<U> parsed(Function<? super T, Optional<U>> parser, String needed) {
    return new Composed<>(
        (node, reading) ->
            read(node, reading).flatMap(v -> parse(v, parser, needed, node, reading)),
        this::parts);
  }

  /** Those nodes whose value is as needed. */
  default Schema<T> where(Predicate<? super T> accepted, String needed) {
    return parsed(value -> Optional.of(value).filter(accepted), needed);
  }

  private static <T, U> Optional<U> parse(
      T value, Function<? super T, Optional<U>> parser, String needed, Node node, Reading reading) {
    Optional<U> result = parser.apply(value);
    if (result.isEmpty()) {
      reading.mismatch(node, needed, "'" + value + "'");
    }
    return result;
  }
}
