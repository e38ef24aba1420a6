package io.github.ciliumvdm.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
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
      return cases.stream().filter(test -> test.failure().isPresent()).count();
    }
  }

  /**
   * One thing that holds or not.
   *
   * @param output what a viewer shows beside it
   */
  record Case(String name, Optional<Failure> failure, Optional<String> output) {}

  /**
   * Why a case fails.
   *
   * @param message in one line
   * @param story in full
   */
  record Failure(String message, String story) {}

  private JUnitXml() {}

  static void write(List<Suite> suites, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    long tests = suites.stream().mapToLong(suite -> suite.cases().size()).sum();
    long failures = suites.stream().mapToLong(Suite::failures).sum();
    out.write("<testsuites name=\"cilium-vdm\"" + counts(tests, failures) + ">\n");
    for (Suite suite : suites) {
      write(suite, out);
    }
    out.write("</testsuites>\n");
  }

  private static void write(Suite suite, Writer out) throws IOException {
    String counts = counts(suite.cases().size(), suite.failures()) + " skipped=\"0\"";
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
    String attributes = attribute("message", failure.message()) + attribute("type", "expectation");
    out.write("      <failure" + attributes + ">" + escaped(failure.story()) + "</failure>\n");
  }

  private static String counts(long tests, long failures) {
    return attribute("tests", String.valueOf(tests))
        + attribute("failures", String.valueOf(failures))
        + attribute("errors", "0");
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
