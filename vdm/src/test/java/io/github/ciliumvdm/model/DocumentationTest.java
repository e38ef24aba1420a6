package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the compiler shows code as it is. {@code -Dgolden.update=true} writes it anew. */
class DocumentationTest {

  private static final Path PAGE = Path.of("docs/compiler.md");

  private static final Pattern SHOWN =
      Pattern.compile("(<!-- from (\\S+) -->\n```java\n)(.*?)(```\n)", Pattern.DOTALL);

  @Test
  void theCodeOnThePageIsThatOfTheFiles() throws IOException {
    String page = Files.readString(PAGE);
    Matcher shown = SHOWN.matcher(page);
    StringBuilder wanted = new StringBuilder();
    int count = 0;
    while (shown.find()) {
      String text = shown.group(1) + code(Path.of(shown.group(2))) + shown.group(4);
      shown.appendReplacement(wanted, Matcher.quoteReplacement(text));
      count++;
    }
    shown.appendTail(wanted);
    assertTrue(count > 3, "the page shows code");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, wanted);
    }
    assertEquals(wanted.toString(), Files.readString(PAGE));
  }

  /** The file, or what stands in it between two marks. */
  private static String code(Path file) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf("  // example\n");
    if (begin < 0) {
      return text;
    }
    String example = text.substring(text.indexOf('\n', begin) + 1, text.indexOf("  // end\n"));
    return example.stripTrailing().replaceAll("(?m)^ {2}", "") + "\n";
  }
}
