package io.github.ciliumvdm.report;

import io.github.ciliumvdm.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The XML that test runners write and CI systems read. There are no times in it: two runs give the
 * same bytes.
 */
final class JUnitXml {

  /**
   * A group of cases.
   *
   * @param file where they are written
   */
  record Suite(String name, String file, List<Case> cases) {
    Suite {
      cases = List.copyOf(cases);
    }

    long failures() {
      return count(Outcome.FAILURE);
    }

    long errors() {
      return count(Outcome.ERROR);
    }

    private long count(Outcome outcome) {
      return cases.stream()
          .filter(test -> test.failure().filter(f -> f.outcome() == outcome).isPresent())
          .count();
    }
  }

  /**
   * One thing that holds or not.
   *
   * @param output what a viewer shows beside it
   */
  record Case(String name, Optional<Failure> failure, Optional<String> output) {}

  /** How a case fails: it is judged, or there is nothing that could be. */
  enum Outcome {
    FAILURE("failure", "expectation"),
    ERROR("error", "input");

    private final String element;
    private final String type;

    Outcome(String element, String type) {
      this.element = element;
      this.type = type;
    }
  }

  /**
   * Why a case fails.
   *
   * @param message in one line
   * @param story in full
   */
  record Failure(Outcome outcome, String message, String story) {}

  private JUnitXml() {}

  static void write(List<Suite> suites, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    long tests = suites.stream().mapToLong(suite -> suite.cases().size()).sum();
    long failures = suites.stream().mapToLong(Suite::failures).sum();
    long errors = suites.stream().mapToLong(Suite::errors).sum();
    out.write("<testsuites name=\"cilium-vdm\"" + counts(tests, failures, errors) + ">\n");
    for (Suite suite : suites) {
      write(suite, out);
    }
    out.write("</testsuites>\n");
  }

  /** A suite for each file that has problems, or for all that are in none: a case for each. */
  static List<Suite> suites(List<Problem> problems) {
    Map<String, List<Case>> files = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String file = problem.place().map(place -> RelativePath.of(place.file())).orElse("");
      files.computeIfAbsent(file, f -> new ArrayList<>()).add(testCase(problem));
    }
    List<Suite> suites = new ArrayList<>();
    files.forEach(
        (file, cases) -> suites.add(new Suite(file.isEmpty() ? "input" : file, file, cases)));
    return suites;
  }

  private static Case testCase(Problem problem) {
    String place = problem.place().map(p -> p.line() + ":" + p.column() + ": ").orElse("");
    Failure failure = new Failure(Outcome.ERROR, problem.message(), problem.toString());
    return new Case(place + problem.message(), Optional.of(failure), Optional.empty());
  }

  private static void write(Suite suite, Writer out) throws IOException {
    String counts =
        counts(suite.cases().size(), suite.failures(), suite.errors()) + " skipped=\"0\"";
    String file = attribute("file", suite.file());
    out.write("  <testsuite" + attribute("name", suite.name()) + counts + file + ">\n");
    Map<String, Integer> seen = new HashMap<>();
    for (Case test : suite.cases()) {
      write(suite.name(), unique(test.name(), seen), test, out);
    }
    out.write("  </testsuite>\n");
  }

  /** Viewers take cases of one name for one case. */
  private static String unique(String name, Map<String, Integer> seen) {
    int times = seen.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " (" + times + ")";
  }

  private static void write(String suite, String name, Case test, Writer out) throws IOException {
    out.write("    <testcase" + attribute("name", name) + attribute("classname", suite));
    if (test.failure().isEmpty() && test.output().isEmpty()) {
      out.write("/>\n");
      return;
    }
    out.write(">\n");
    if (test.failure().isPresent()) {
      write(test.failure().get(), out);
    }
    if (test.output().isPresent()) {
      out.write("      <system-out>" + escaped(test.output().get()) + "</system-out>\n");
    }
    out.write("    </testcase>\n");
  }

  private static void write(Failure failure, Writer out) throws IOException {
    String name = failure.outcome().element;
    out.write("      <" + name + attribute("message", failure.message()));
    out.write(attribute("type", failure.outcome().type) + ">");
    out.write(escaped(failure.story()) + "</" + name + ">\n");
  }

  private static String counts(long tests, long failures, long errors) {
    return attribute("tests", String.valueOf(tests))
        + attribute("failures", String.valueOf(failures))
        + attribute("errors", String.valueOf(errors));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(Printable.line(value)) + "\"";
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
