package io.github.ciliumvdm.report;

import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;

/**
 * A line that the runner of GitHub Actions takes for a command, and shows as an annotation.
 *
 * @param name error, warning or notice
 * @param message may have several lines
 */
record WorkflowCommand(String name, String title, Optional<Place> place, String message) {

  static WorkflowCommand error(String title, Place place, String message) {
    return new WorkflowCommand("error", title, Optional.of(place), message);
  }

  static WorkflowCommand warning(String title, Place place, String message) {
    return new WorkflowCommand("warning", title, Optional.of(place), message);
  }

  static WorkflowCommand notice(String title, String message) {
    return new WorkflowCommand("notice", title, Optional.empty(), message);
  }

  @Override
  public String toString() {
    String properties = place.map(WorkflowCommand::properties).orElse("");
    return "::" + name + " " + properties + "title=" + property(title) + "::" + data(message);
  }

  private static String properties(Place place) {
    String file = property(RelativePath.of(place.file()));
    return "file=" + file + ",line=" + place.line() + ",col=" + place.column() + ",";
  }

  private static String property(String text) {
    return data(Printable.line(text)).replace(":", "%3A").replace(",", "%2C");
  }

  /** The percent sign goes first: the others become one. */
  private static String data(String text) {
    return Printable.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
