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
import java.util.HashMap;
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

  @TempDir private static Path temporary;

  /** What a folder's scenario is checked to, once, in all forms. */
  private static final Map<Path, Path> MADE = new HashMap<>();

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void failureIsReportedInFull(Path folder) throws IOException {
    assertAll(
        FORMS.values().stream()
            .map(file -> () -> Golden.assertGolden(folder.resolve(file), made(folder, file))));
  }

  private static String made(Path folder, String file) throws IOException {
    if (!MADE.containsKey(folder)) {
      Path made = Files.createTempDirectory(temporary, "report");
      List<String> command = new ArrayList<>(List.of("check", folder.toString()));
      FORMS.forEach((form, name) -> command.addAll(List.of("-o", form + "=" + made.resolve(name))));
      Ran ran = Ran.command(command.toArray(String[]::new));
      assertEquals(1, ran.exitCode(), ran.err());
      MADE.put(folder, made);
    }
    return Files.readString(MADE.get(folder).resolve(file));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void junitIsValidByTheCommonSchema(Path folder) throws Exception {
    JUnitSchema.assertValid(made(folder, FORMS.get("junit")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void jsonIsValidByThePublishedSchema(Path folder) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    List<Error> errors = schema.validate(made(folder, FORMS.get("json")), InputFormat.JSON);
    assertEquals(List.of(), errors);
  }
}
