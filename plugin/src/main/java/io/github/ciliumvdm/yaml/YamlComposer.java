package io.github.ciliumvdm.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Makes nodes of the events of a YAML text. */
final class YamlComposer {

  /** What an anchor names: how many nodes it repeats, and how deep they go. */
  private record Anchored(Node node, long size, int height) {}

  private final String file;
  private final String text;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int depth;
  private int deepest;
  private long size;
  private long repeated;

  YamlComposer(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The documents up to the first place that cannot be read. */
  List<Node> documents() {
    List<Node> documents = new ArrayList<>();
    try {
      compose(documents);
    } catch (Unreadable e) {
      e.reportTo(problems);
    } catch (MarkedYAMLException e) {
      problems.add(place(e.getProblemMark()), YamlAdvice.on(e));
    } catch (ReaderException e) {
      String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
      problems.add(Utf8.end(file, before), "a control character is not allowed here");
    } catch (RuntimeException e) {
      problems.add(Place.startOf(file), "this is no YAML: " + e.getMessage());
    }
    return documents;
  }

  private void compose(List<Node> documents) {
    Parser parser = new ParserImpl(new StreamReader(text), options());
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      Event event = parser.getEvent();
      if (event.is(Event.ID.DocumentStart)) {
        anchors.clear();
      } else if (event instanceof NodeEvent start) {
        Node document = node(start, parser);
        if (!document.isNull()) {
          documents.add(document);
        }
      }
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private Node node(NodeEvent event, Parser parser) {
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    int outside = deepest;
    long before = size;
    deepest = depth;
    Node node = content(event, parser);
    size++;
    if (event.getAnchor() != null) {
      anchors.put(event.getAnchor(), new Anchored(node, size - before, deepest - depth));
    }
    deepest = Math.max(outside, deepest);
    return node;
  }

  private Node content(NodeEvent event, Parser parser) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    depth++;
    reach(depth, start);
    boolean mapping = start instanceof MappingStartEvent;
    checkTag(start, mapping ? "map" : "seq");
    Node node = mapping ? mapping(start, parser) : sequence(start, parser);
    depth--;
    return node;
  }

  private void reach(int level, Event event) {
    deepest = Math.max(deepest, level);
    if (level > Limits.DEPTH) {
      throw new Unreadable(place(event), "more than 100 lists and mappings inside each other");
    }
  }

  private Node sequence(CollectionStartEvent start, Parser parser) {
    List<Node> elements = new ArrayList<>();
    for (Event e = parser.getEvent(); !(e instanceof CollectionEndEvent); e = parser.getEvent()) {
      elements.add(node((NodeEvent) e, parser));
    }
    return new Sequence(place(start), elements);
  }

  private Node mapping(CollectionStartEvent start, Parser parser) {
    Entries entries = new Entries(problems);
    for (Event e = parser.getEvent(); !(e instanceof CollectionEndEvent); e = parser.getEvent()) {
      Node key = node((NodeEvent) e, parser);
      Node value = node((NodeEvent) parser.getEvent(), parser);
      if (key instanceof Scalar scalar && isMergeKey(e)) {
        entries.merge(scalar, value);
      } else {
        key(key).ifPresent(k -> entries.add(k, value));
      }
    }
    return new Mapping(place(start), entries.inOrder());
  }

  private Optional<Scalar> key(Node key) {
    if (key instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.asKey());
    }
    problems.add(key.place(), "a key must be a string, this is " + key.shape());
    return Optional.empty();
  }

  private static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getTag() == null
        && scalar.getValue().equals(Entries.MERGE_KEY);
  }

  private Node repeated(AliasEvent alias) {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null) {
      throw new Unreadable(place(alias), "there is no anchor &" + alias.getAnchor() + " before");
    }
    reach(depth + anchored.height, alias);
    size += anchored.size;
    repeated += anchored.size;
    if (repeated > Limits.REPEATED) {
      throw new Unreadable(place(alias), "aliases repeat more than 100000 nodes: write them out");
    }
    return anchored.node;
  }

  private Scalar scalar(ScalarEvent event) {
    String value = Characters.checked(place(event), event.getValue(), problems);
    if (event.getTag() == null) {
      Shape shape = event.isPlain() ? PlainText.shape(value) : Shape.STRING;
      return new Scalar(place(event), value, shape, event.isPlain());
    }
    return new Scalar(place(event), value, YamlTag.of(event.getTag()).shape(event, this::refuse));
  }

  private void checkTag(CollectionStartEvent start, String usual) {
    String tag = start.getTag();
    if (tag != null && !tag.equals("!") && !tag.equals(YamlTag.PREFIX + usual)) {
      refuse(start, "the tag '" + YamlTag.written(tag) + "' is not supported here");
    }
  }

  private void refuse(Event event, String message) {
    problems.add(place(event), message);
  }

  private Place place(Event event) {
    return place(event.getStartMark());
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? Place.startOf(file)
        : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
