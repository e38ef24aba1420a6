package io.github.ciliumvdm.report;

import io.github.ciliumvdm.text.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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
    // Behind a stream's writer, the JDK writes each half of a character beyond 16 bits by itself.
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      write(suites, xml);
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write(text.toString());
  }

  private static void write(List<Suite> suites, XMLStreamWriter xml) throws XMLStreamException {
    long tests = suites.stream().mapToLong(suite -> suite.cases().size()).sum();
    long failures = suites.stream().mapToLong(Suite::failures).sum();
    long errors = suites.stream().mapToLong(Suite::errors).sum();
    xml.writeStartElement("testsuites");
    attribute(xml, "name", "cilium-vdm");
    counts(xml, tests, failures, errors);
    for (Suite suite : suites) {
      write(suite, xml);
    }
    end(xml, 0);
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

  private static void write(Suite suite, XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", suite.name());
    counts(xml, suite.cases().size(), suite.failures(), suite.errors());
    attribute(xml, "skipped", "0");
    attribute(xml, "file", suite.file());
    Map<String, Integer> seen = new HashMap<>();
    for (Case test : suite.cases()) {
      write(suite.name(), unique(test.name(), seen), test, xml);
    }
    end(xml, 1);
  }

  /** Viewers take cases of one name for one case. */
  private static String unique(String name, Map<String, Integer> seen) {
    int times = seen.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " (" + times + ")";
  }

  private static void write(String suite, String name, Case test, XMLStreamWriter xml)
      throws XMLStreamException {
    boolean empty = test.failure().isEmpty() && test.output().isEmpty();
    line(xml, 2);
    if (empty) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    attribute(xml, "name", name);
    attribute(xml, "classname", suite);
    if (test.failure().isPresent()) {
      write(test.failure().get(), xml);
    }
    if (test.output().isPresent()) {
      line(xml, 3);
      xml.writeStartElement("system-out");
      text(xml, test.output().get());
      xml.writeEndElement();
    }
    if (!empty) {
      end(xml, 2);
    }
  }

  private static void write(Failure failure, XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 3);
    xml.writeStartElement(failure.outcome().element);
    attribute(xml, "message", failure.message());
    attribute(xml, "type", failure.outcome().type);
    text(xml, failure.story());
    xml.writeEndElement();
  }

  private static void counts(XMLStreamWriter xml, long tests, long failures, long errors)
      throws XMLStreamException {
    attribute(xml, "tests", String.valueOf(tests));
    attribute(xml, "failures", String.valueOf(failures));
    attribute(xml, "errors", String.valueOf(errors));
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, Printable.line(value));
  }

  /** Text as it is: a reader would take a bare carriage return for a line feed. */
  private static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
    StringTokenizer parts = new StringTokenizer(Printable.of(text), "\"\r", true);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      switch (part) {
        case "\"" -> xml.writeEntityRef("quot");
        case "\r" -> xml.writeEntityRef("#13");
        default -> xml.writeCharacters(part);
      }
    }
  }

  /** Where the next element begins. */
  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    line(xml, depth);
    xml.writeEndElement();
  }
}
