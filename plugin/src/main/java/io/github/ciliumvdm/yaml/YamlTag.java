package io.github.ciliumvdm.yaml;

import java.util.Map;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** An explicit tag of a scalar, such as {@code !!str}. */
record YamlTag(String name) {

  static final String PREFIX = "tag:yaml.org,2002:";

  private static final Map<String, Shape> SHAPES =
      Map.of(
          "!", Shape.STRING,
          "!!str", Shape.STRING,
          "!!int", Shape.INTEGER,
          "!!float", Shape.FRACTION,
          "!!bool", Shape.BOOLEAN,
          "!!null", Shape.NULL);

  static YamlTag of(String tag) {
    return new YamlTag(written(tag));
  }

  /** The tag as it is written in YAML. */
  static String written(String tag) {
    return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
  }

  /** The shape that the tag gives the scalar; a problem if it cannot. */
  Shape shape(ScalarEvent event, BiConsumer<Event, String> problem) {
    Shape wanted = SHAPES.get(name);
    if (wanted == null) {
      problem.accept(event, "the tag '" + name + "' is not supported here");
      return Shape.STRING;
    }
    Shape actual = PlainText.shape(event.getValue());
    boolean pointed = wanted == Shape.INTEGER && !PlainText.isWhole(event.getValue());
    if (wanted == Shape.STRING || (wanted == actual && !pointed)) {
      return wanted;
    }
    if (wanted != Shape.FRACTION || actual != Shape.INTEGER) {
      problem.accept(event, "'" + event.getValue() + "' does not match its tag '" + name + "'");
    }
    return actual;
  }
}
