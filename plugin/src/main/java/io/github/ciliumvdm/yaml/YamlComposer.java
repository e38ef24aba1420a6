package io.github.ciliumvdm.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes the node of the events of one piece of YAML. */
final class YamlComposer {

  /** What an anchor names: how many nodes it repeats, and how deep they go. */
  private record Anchored(Node node, long size, int height) {}

  private static final Pattern ANCHOR = Pattern.compile("[-_0-9A-Za-z]+");

  private final String file;
  private final Piece piece;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int depth;
  private int deepest;
  private long size;
  private long repeated;

  YamlComposer(String file, Piece piece, Problems problems) {
    this.file = file;
    this.piece = piece;
    this.problems = problems;
  }

  /** The document of the piece, unless it is empty or cannot be read. */
  Optional<Node> document() {
    try {
      return composed(new Doubts(file, piece)).filter(document -> !document.isNull());
    } catch (Unreadable e) {
      e.reportTo(problems);
    } catch (MarkedYAMLException e) {
      problems.add(place(e.getProblemMark()), YamlAdvice.on(e));
    } catch (RuntimeException e) {
      problems.add(new Place(file, piece.line(), 1), "invalid YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<Node> composed(Doubts doubts) {
    piece.refuseDirective(file, 0);
    Events events = new Events(piece.text(), doubts, problems);
    try {
      Optional<Node> document = Optional.empty();
      for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
        if (event instanceof NodeEvent start) {
          document = Optional.of(node(start, events));
        } else if (event.is(Event.ID.DocumentEnd)) {
          piece.refuseDirective(file, event.getEndMark().getIndex());
        } else if (document.isPresent() && event.is(Event.ID.DocumentStart)) {
          throw new Unreadable(
              place(event), "kubectl ignores everything from here on: add a line '---' before it");
        }
      }
      return document;
    } finally {
      doubts.report(events.index(), problems);
    }
  }

  private Node node(NodeEvent event, Events events) {
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    int outside = deepest;
    long before = size;
    deepest = depth;
    Node node = content(event, events);
    size += node instanceof Scalar scalar ? 1 + scalar.text().length() / Limits.NODE : 1;
    if (event.getAnchor() != null) {
      checkAnchor(event);
      anchors.put(event.getAnchor(), new Anchored(node, size - before, deepest - depth));
    }
    deepest = Math.max(outside, deepest);
    return node;
  }

  private Node content(NodeEvent event, Events events) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    depth++;
    reach(depth, start);
    boolean mapping = start instanceof MappingStartEvent;
    checkTag(start, mapping ? "map" : "seq");
    Node node = mapping ? mapping(start, events) : sequence(start, events);
    depth--;
    return node;
  }

  private void reach(int level, Event event) {
    deepest = Math.max(deepest, level);
    if (level > Limits.DEPTH) {
      throw new Unreadable(place(event), "lists and mappings are nested more than 100 levels deep");
    }
  }

  private Node sequence(CollectionStartEvent start, Events events) {
    List<Node> elements = new ArrayList<>();
    for (Event e = events.next(); !(e instanceof CollectionEndEvent); e = events.next()) {
      elements.add(node((NodeEvent) e, events));
    }
    return new Sequence(place(start), elements);
  }

  private Node mapping(CollectionStartEvent start, Events events) {
    Entries entries = new Entries(problems);
    for (Event e = events.next(); !(e instanceof CollectionEndEvent); e = events.next()) {
      Node key = node((NodeEvent) e, events);
      int behindKey = events.index();
      NodeEvent beginning = (NodeEvent) events.next();
      checkColon(behindKey, beginning);
      Node value = node(beginning, events);
      if (key instanceof Scalar scalar && isMergeKey(e)) {
        entries.merge(scalar, value);
      } else {
        key(key).ifPresent(k -> entries.add(k, value));
      }
    }
    return new Mapping(place(start), entries.inOrder());
  }

  /** The library takes what follows a key with a question mark for its value, colon or not. */
  private void checkColon(int behindKey, NodeEvent value) {
    int colon = piece.behindComments(behindKey);
    int start = value.getStartMark().getIndex();
    boolean written = start < value.getEndMark().getIndex();
    if (written && !(colon < start && piece.text().startsWith(":", colon))) {
      refuse(value, "a ':' is missing between the key and this value");
    }
  }

  private Optional<Scalar> key(Node key) {
    if (!(key instanceof Scalar scalar) || scalar.isNull()) {
      problems.add(key.place(), "a key must be a string, this is " + key.shape());
      return Optional.empty();
    }
    if (!scalar.isExactKey()) {
      problems.add(key.place(), "tools write this number differently: quote the key");
    }
    return Optional.of(scalar.asKey());
  }

  private boolean isMergeKey(Event event) {
    boolean merges =
        event instanceof ScalarEvent scalar
            && scalar.isPlain()
            && scalar.getValue().equals(Entries.MERGE_KEY);
    if (merges && ((ScalarEvent) event).getTag() != null) {
      refuse(event, "a merge key with a tag is not supported");
    }
    return merges;
  }

  private void checkAnchor(NodeEvent event) {
    if (!ANCHOR.matcher(event.getAnchor()).matches()) {
      refuse(event, "an anchor name can only have letters, digits, '-' and '_'");
    }
  }

  private Node repeated(AliasEvent alias) {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null) {
      throw new Unreadable(place(alias), "unknown anchor &" + alias.getAnchor() + " before");
    }
    reach(depth + anchored.height, alias);
    size += anchored.size;
    repeated += anchored.size;
    if (repeated > Limits.REPEATED) {
      throw new Unreadable(
          place(alias), "aliases expand to more than 100000 nodes: write the values out");
    }
    return anchored.node;
  }

  private Scalar scalar(ScalarEvent event) {
    String value = Characters.checked(place(event), event.getValue(), problems);
    boolean untagged = event.getTag() == null;
    Shape shape = untagged ? shape(event) : YamlTag.of(event.getTag()).shape(event, this::refuse);
    if (shape == Shape.FRACTION && PlainText.isNoNumber(value)) {
      refuse(event, value + " is not a number in JSON, nor in Kubernetes: quote it");
    }
    return new Scalar(place(event), value, shape, untagged && event.isPlain());
  }

  private static Shape shape(ScalarEvent event) {
    return event.isPlain() ? PlainText.shape(event.getValue()) : Shape.STRING;
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
    return mark == null ? Place.startOf(file) : piece.place(file, mark);
  }
}
