package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.JUnitSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reports");
  private static final Path SCHEMA = Path.of("docs/schema/report.schema.json");

  private static final Map<String, String> FORMS =
      Map.of(
          "text", "report.txt",
          "json", "report.json",
          "junit", "report.xml",
          "github", "report.github",
          "markdown", "report.md");

  @TempDir private Path made;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void failureIsReportedInFull(Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("check", folder.toString()));
    FORMS.forEach((form, file) -> command.addAll(List.of("-o", form + "=" + made.resolve(file))));
    Ran ran = Ran.command(command.toArray(String[]::new));

    assertEquals(1, ran.exitCode(), ran.err());
    assertAll(FORMS.values().stream().map(file -> () -> assertGolden(folder, file)));
  }

  private void assertGolden(Path folder, String file) throws IOException {
    Golden.assertGolden(folder.resolve(file), Files.readString(made.resolve(file)));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void junitIsValidByTheCommonSchema(Path folder) throws Exception {
    JUnitSchema.assertValid(Ran.command("check", folder.toString(), "-o", "junit").out());
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
