package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about the paper says of the paper's frame is so. */
class PaperPageTest {

  private static final Pattern FRAME =
      Pattern.compile("\\b(System|Application)`|from (System|App)");
  private static final Pattern STATE = Pattern.compile("stage :=|applications\\b|appData\\b");

  @Test
  void onlyTheFrameAndLifecycleKnowTheFrame() throws IOException {
    TreeSet<String> knowing = new TreeSet<>();
    for (ModelText.Module module : ModelText.modules()) {
      if (FRAME.matcher(module.code()).find()) {
        knowing.add(module.name());
      }
    }

    assertEquals("[Lifecycle, Scenario, System]", knowing.toString());
  }

  @Test
  void whatCommandsAskIsAFunctionThatTouchesNoState() throws IOException {
    String system = ModelText.module("System").code();
    String functions =
        system.substring(system.indexOf("\nfunctions\n"), system.indexOf("\noperations\n"));
    String report =
        functions.substring(
            functions.indexOf("  report("), functions.indexOf("  applicationsOf :"));

    assertFalse(STATE.matcher(report).find(), report);
    assertTrue(system.contains("mk_Application`Application(reference, nil, false)"), functions);
  }

  @Test
  void everyListingHasARow() throws IOException {
    String page = Files.readString(Path.of("docs/paper.md"));
    for (int listing = 2; listing <= 8; listing++) {
      assertTrue(page.contains("\n| 1." + listing + " |"), "listing 1." + listing);
    }
    assertTrue(page.contains("\n| 1.10, 1.11 |"));
  }
}
