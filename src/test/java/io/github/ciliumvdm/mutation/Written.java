package io.github.ciliumvdm.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The parts of docs/quality.md that are measured, each between two comments with its name. */
final class Written {

  private static final Path DOCUMENT = Path.of("docs/quality.md");

  private Written() {}

  /** With -Dgolden.update=true the part is what was measured now. */
  static void update(String part, String measured) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      String document = Files.readString(DOCUMENT);
      String begin = "<!-- measured: " + part + " -->\n";
      int from = document.indexOf(begin) + begin.length();
      int to = document.indexOf("<!-- end -->", from);
      Files.writeString(DOCUMENT, document.substring(0, from) + measured + document.substring(to));
    }
  }
}
