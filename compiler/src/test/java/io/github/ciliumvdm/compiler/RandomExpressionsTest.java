package io.github.ciliumvdm.compiler;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.compiler.runtime.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random expressions: the compiled code says what VDMJ says. {@code -Drandom.seed=N} begins with a
 * certain seed, {@code -Drandom.expressions=N} tries so many.
 */
class RandomExpressionsTest {

  private static final int TOGETHER = 100;

  @TempDir Path folder;

  @Test
  void compiledExpressionsAreWorthWhatVdmjSays() throws Exception {
    long first = Long.getLong("random.seed", System.nanoTime());
    int modules = Math.max(1, Integer.getInteger("random.expressions", 300) / TOGETHER);
    int values = 0;
    for (int i = 0; i < modules; i++) {
      values += tried(first + i);
    }
    assertTrue(
        values > modules * TOGETHER / 4, values + " had a value: with -Drandom.seed=" + first);
  }

  /** Tries a module of that seed; how many of its functions have a value? */
  private int tried(long seed) throws Exception {
    Path inside = Files.createDirectories(folder.resolve("seed" + seed));
    Path file = inside.resolve("Random.vdmsl");
    String text = RandomExpressions.module("Random", TOGETHER, new SplittableRandom(seed));
    Files.writeString(file, text);
    String repeat = "with -Drandom.seed=" + seed + " ";
    try {
      return compared(
          Compiled.load(List.of(file), inside), Interpreted.load(List.of(file)), text, repeat);
    } catch (Exception e) {
      throw new AssertionError(repeat, e);
    }
  }

  private static int compared(
      Compiled compiled, Interpreted interpreted, String text, String repeat) {
    List<String> different = new ArrayList<>();
    int values = 0;
    for (int i = 0; i < TOGETHER; i++) {
      String wanted = wanted(compiled, interpreted, "f" + i);
      String found = found(compiled, "f" + i);
      if (!wanted.equals(found)) {
        different.add(line(text, "f" + i + "() ==") + "\n  is " + wanted + ", compiled " + found);
      }
      values += wanted.equals("fails") ? 0 : 1;
    }
    assertTrue(different.isEmpty(), repeat + String.join("\n", different));
    return values;
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.strip().startsWith(start)).findFirst().orElse(start);
  }

  private static String wanted(Compiled compiled, Interpreted interpreted, String name) {
    try {
      return Values.text(new Conversion(compiled).of(interpreted.valueOf("Random", name + "()")));
    } catch (Exception e) {
      return "fails";
    }
  }

  private static String found(Compiled compiled, String name) {
    try {
      return Values.text(compiled.value("Random", name));
    } catch (Exception e) {
      return "fails";
    }
  }
}
