package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a node must be like, and the value that it then is. */
@FunctionalInterface
public interface Schema<T> {

  /** The value of a node that is not null; none if it has a problem, which is noted. */
  Optional<T> read(Node node, Reading reading);

  /** The same nodes with another value. */
  default <U> Schema<U> to(Function<? super T, ? extends U> value) {
    return (node, reading) -> read(node, reading).map(value);
  }

  /** The same nodes with a value that knows its place. */
  default <U> Schema<U> placed(BiFunction<? super Place, ? super T, ? extends U> value) {
    return (node, reading) -> read(node, reading).map(v -> value.apply(node.place(), v));
  }

  /** Those nodes whose value can be parsed. */
  default <U> Schema<U> parsed(Function<? super T, Optional<U>> parser, String needed) {
    return (node, reading) ->
        read(node, reading).flatMap(v -> parse(v, parser, needed, node, reading));
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
