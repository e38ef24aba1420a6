package io.github.ciliumvdm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.VoidValue;
import io.github.ciliumvdm.compiler.runtime.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every construct by itself: the compiled code says what VDMJ says. */
class ConstructsTest {

  private static final Path CONSTRUCTS = Path.of("compiler/src/test/resources/constructs");

  private static final Pattern ASKED =
      Pattern.compile("^  (?:pure )?(\\w+) : \\(\\) (?:\\+>|==>)", Pattern.MULTILINE);

  @TempDir static Path folder;

  private static Interpreted interpreted;
  private static Compiled compiled;

  @BeforeAll
  static void load() throws Exception {
    List<Path> files =
        Stream.of("Values", "Expressions", "Patterns", "Statements")
            .map(name -> CONSTRUCTS.resolve(name + ".vdmsl"))
            .toList();
    compiled = Compiled.load(files, folder);
    interpreted = Interpreted.load(files);
  }

  @TestFactory
  List<DynamicTest> expressions() throws IOException {
    return tests("Expressions");
  }

  @TestFactory
  List<DynamicTest> patterns() throws IOException {
    return tests("Patterns");
  }

  @TestFactory
  List<DynamicTest> statements() throws IOException {
    return tests("Statements");
  }

  private static List<DynamicTest> tests(String module) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher asked = ASKED.matcher(Files.readString(CONSTRUCTS.resolve(module + ".vdmsl")));
    while (asked.find()) {
      String name = asked.group(1);
      tests.add(
          DynamicTest.dynamicTest(
              name, () -> assertEquals(wanted(module, name), found(module, name))));
    }
    assertTrue(tests.size() > 20, "there are constructs in " + module);
    return tests;
  }

  private static String wanted(String module, String name) {
    Value value;
    try {
      value = interpreted.value(module, name + "()");
    } catch (Exception e) {
      return "fails";
    }
    return value instanceof VoidValue ? "()" : Values.text(new Conversion(compiled).of(value));
  }

  private static String found(String module, String name) throws Exception {
    try {
      Object value = compiled.value(module, name);
      return value == null && isVoid(module, name) ? "()" : Values.text(value);
    } catch (RuntimeException e) {
      return "fails";
    }
  }

  private static boolean isVoid(String module, String name) throws IOException {
    return Files.readString(CONSTRUCTS.resolve(module + ".vdmsl"))
        .contains("  " + name + " : () ==> ()");
  }

  @Test
  void someConstructsFailInBoth() {
    assertEquals("fails", wanted("Expressions", "noHead"));
    assertEquals("7", wanted("Expressions", "plus"));
  }
}
