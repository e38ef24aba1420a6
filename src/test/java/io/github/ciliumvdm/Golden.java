package io.github.ciliumvdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what the program is to print. */
public final class Golden {

  private Golden() {}

  /** With -Dgolden.update=true the file is rewritten, and the test fails so that it is read. */
  public static void assertGolden(Path golden, String actual) throws IOException {
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
      Files.createDirectories(golden.toAbsolutePath().getParent());
      Files.writeString(golden, actual);
      fail(golden + " is rewritten: read it, then test again");
    }
    assertEquals(expected, actual, () -> golden + ": -Dgolden.update=true rewrites it");
  }
}
