package io.github.ciliumvdm.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The parts of docs/quality.md that are measured, each between two comments with its name. */
public final class Written {

  private static final Path DOCUMENT = Path.of("docs/quality.md");

  private Written() {}

  /** With -Dgolden.update=true the part is rewritten, and the test fails so that it is read. */
  public static void assertWritten(String part, String measured) throws IOException {
    String document = Files.readString(DOCUMENT);
    String begin = "<!-- measured: " + part + " -->\n";
    String end = "<!-- end -->";
    int from = document.indexOf(begin) + begin.length();
    int to = document.indexOf(end, from);
    String written = document.substring(from, to);
    if (Boolean.getBoolean("golden.update") && !written.equals(measured)) {
      Files.writeString(DOCUMENT, document.substring(0, from) + measured + document.substring(to));
      fail(DOCUMENT + " is rewritten: read it, then test again");
    }
    assertEquals(written, measured, DOCUMENT + ": -Dgolden.update=true rewrites it");
  }
}
