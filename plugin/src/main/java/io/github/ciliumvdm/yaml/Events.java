package io.github.ciliumvdm.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** The events of one piece of YAML, which settle on their way what was in doubt about its text. */
final class Events {

  private final Parser parser;
  private final Doubts doubts;
  private final Problems problems;
  private int index;

  Events(String text, Doubts doubts, Problems problems) {
    this.parser = new ParserImpl(new TextSource(text), options());
    this.doubts = doubts;
    this.problems = problems;
  }

  Event next() {
    Event event = parser.getEvent();
    index = event.getEndMark().getIndex();
    if (event instanceof ScalarEvent scalar) {
      doubts.settle(scalar, problems);
    }
    return event;
  }

  /** How far the text has been read. */
  int index() {
    return index;
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }
}
