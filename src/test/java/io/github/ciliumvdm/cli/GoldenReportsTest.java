package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ciliumvdm.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reports");
  private static final Path SCHEMA = Path.of("docs/schema/report.schema.json");

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void failureIsReportedInFull(Path folder) throws IOException {
    Ran text = Ran.command("check", folder.toString());
    Ran json = Ran.command("check", folder.toString(), "--output", "json");

    assertEquals(List.of(1, 1), List.of(text.exitCode(), json.exitCode()), text.err());
    assertAll(
        () -> Golden.assertGolden(folder.resolve("report.txt"), text.out()),
        () -> Golden.assertGolden(folder.resolve("report.json"), json.out()));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void jsonIsValidByThePublishedSchema(Path folder) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    String report = Ran.command("check", folder.toString(), "-o", "json").out();

    List<Error> errors = schema.validate(report, InputFormat.JSON);
    assertEquals(List.of(), errors);
  }
}
