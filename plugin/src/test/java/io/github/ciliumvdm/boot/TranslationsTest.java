package io.github.ciliumvdm.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationsTest {

  private static final File FILE = new File("x.scenario.yaml");

  @Test
  void anOldJavaIsRefusedOnceAndClearly() {
    Translation translation = Translations.tooOld(11);
    assertEquals("", translation.text(FILE) + translation.text(new File("y.cnp.yaml")));
    assertEquals(
        List.of(
            "cilium-vdm requires Java 17 or newer, but this is Java 11: set JAVA_HOME to a newer one"),
        translation.problems().stream().map(Problem::message).toList());
    translation.prepare(List.of());
    assertTrue(translation.problems().isEmpty());
  }

  @Test
  void aFaultOfOursIsAProblemNotAnException() {
    Translation guarded = new Guarded(new Faulty());
    assertEquals("", guarded.text(FILE));
    assertEquals(FILE, guarded.problems().get(0).file());
    assertEquals(
        "internal error in cilium-vdm, please report it: java.lang.StackOverflowError: deep",
        guarded.problems().get(0).message());
  }

  @Test
  void theJava17SideIsFound() {
    assertTrue(Translations.load() instanceof Guarded);
  }

  private static final class Faulty implements Translation {

    @Override
    public void prepare(List<File> files) {}

    @Override
    public String text(File file) {
      throw new StackOverflowError("deep");
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }
}
