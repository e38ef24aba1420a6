package io.github.ciliumvdm.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the modules of all scenarios have in common. It is a module of its own, which is compiled
 * and checked: here its text is cut into what follows from the values of a scenario, and into what
 * is tried with them.
 */
final class ScenarioTemplate {

  private static final String MODULE = "/cilium-vdm/trials/Scenario.vdmsl";
  private static final String BEGINNING = "-- Of each scenario:\n\nvalues\n";
  private static final String TRACES = "\ntraces\n";

  /** Values and functions. */
  static final String DEFINITIONS;

  private static final String OPERATIONS;
  private static final String GENERAL_TRACES;

  static {
    String text = text();
    String own = between(text, BEGINNING, "\nend Scenario");
    DEFINITIONS = "\n" + between(own, "", "\noperations\n");
    OPERATIONS = "\noperations\n" + between(own, "\noperations\n", TRACES);
    GENERAL_TRACES = between(own, TRACES, "");
  }

  private ScenarioTemplate() {}

  /** The operations and traces of a scenario with these functions, one for each flow. */
  static String trials(List<String> flowFunctions) {
    return OPERATIONS
        + TRACES
        + "  -- Each flow, which must be as expected.\n"
        + "  Each_flow:\n      "
        + flowFunctions.stream().map(name -> name + "()").collect(Collectors.joining("\n    | "))
        + ";\n\n"
        + GENERAL_TRACES;
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before);
    int end = after.isEmpty() ? text.length() : text.indexOf(after, Math.max(start, 0));
    if (start < 0 || end < 0) {
      throw new IllegalStateException(MODULE + " has no such part: " + before + after);
    }
    return text.substring(start + before.length(), end);
  }

  private static String text() {
    try (InputStream input = ScenarioTemplate.class.getResourceAsStream(MODULE)) {
      return new String(
          Objects.requireNonNull(input, MODULE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODULE, e);
    }
  }
}
