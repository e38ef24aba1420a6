package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page shows of the model is what stands there. */
class ExcerptsTest {

  private static final Path PAGE = Path.of("docs/model.md");
  private static final Pattern SHOWN =
      Pattern.compile("(<!-- from (\\w+)`(\\w+) -->\n```vdm\n)((?s:.*?))(```\n)");

  @Test
  void everyExcerptIsThatOfTheModel() throws IOException {
    String page = Files.readString(PAGE);
    Matcher shown = SHOWN.matcher(page);
    StringBuilder wanted = new StringBuilder();
    int count = 0;
    while (shown.find()) {
      String text = shown.group(1) + definition(shown.group(2), shown.group(3)) + shown.group(5);
      shown.appendReplacement(wanted, Matcher.quoteReplacement(text));
      count++;
    }
    shown.appendTail(wanted);

    assertTrue(count > 3, "the page shows the model");
    Golden.assertGolden(PAGE, wanted.toString());
  }

  /** A definition of a module with the comment above it, less the indentation. */
  private static String definition(String module, String name) throws IOException {
    for (Path file : ModelText.files()) {
      String text = Files.readString(file);
      Matcher found =
          Pattern.compile("\n((?:  --.*\n)*  " + Pattern.quote(name) + " ::?(?s:.*?)\n)\n")
              .matcher(text.contains("\nmodule " + module + "\n") ? afterDefinitions(text) : "");
      if (found.find()) {
        return found.group(1).replaceAll("(?m)^  ", "");
      }
    }
    throw new AssertionError("the model has no " + module + "`" + name);
  }

  private static String afterDefinitions(String text) {
    return text.substring(text.indexOf("\ndefinitions\n"));
  }
}
