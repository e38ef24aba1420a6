package io.github.ciliumvdm.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RelativePathTest {

  @Test
  void absolutePathBecomesRelativeToTheWorkingDirectory() {
    String absolute = Path.of("scenarios", "a.scenario.yaml").toAbsolutePath().toString();

    assertEquals("scenarios/a.scenario.yaml", RelativePath.of(absolute));
  }

  @Test
  void relativePathIsNormalized() {
    assertEquals("scenarios/a.scenario.yaml", RelativePath.of("./x/../scenarios/a.scenario.yaml"));
  }

  @Test
  void standardInputStays() {
    assertEquals("-", RelativePath.of("-"));
  }
}
