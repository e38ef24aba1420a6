package io.github.ciliumvdm.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperDefectsTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```vdm\\n(.*?)^```$");
  private static final Pattern OPERATION = Pattern.compile("(?m)^(\\w+) *:");
  private static final Pattern CALL = Pattern.compile("\\b([A-Z]\\w*)\\(");
  private static final Pattern ERROR = Pattern.compile("(?s)^(Error \\d+)\\b.*");

  /** An expression and its result, as the README has them: {@code expression => result}. */
  record Example(String expression, String result) {
    static Example parse(String line) {
      int arrow = line.lastIndexOf("=>");
      assertTrue(arrow > 0, () -> "no \"=>\" in the example " + line);
      return new Example(line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleHasTheStatedResult(Example example) {
    String result = PaperModel.evaluate(example.expression());

    assertEquals(example.result(), ERROR.matcher(result).replaceFirst("$1"), () -> result);
  }

  @Test
  void everyOperationOfDefectsIsUsed() throws IOException {
    String source = Files.readString(PaperModel.FOLDER.resolve("Defects.vdmsl"));
    String uses = source + examples().map(Example::expression).collect(Collectors.joining("\n"));
    // One call is the head of the definition, so a used operation has another.
    List<String> unused =
        groups(OPERATION, source)
            .filter(name -> groups(CALL, uses).filter(name::equals).count() < 2)
            .toList();

    assertEquals(List.of(), unused);
  }

  static Stream<Example> examples() throws IOException {
    String readme = Files.readString(PaperModel.FOLDER.resolve("README.md"));
    List<Example> examples =
        groups(BLOCK, readme)
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(Example::parse)
            .toList();
    assertTrue(!examples.isEmpty(), "no examples in README.md");
    return examples.stream();
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }
}
