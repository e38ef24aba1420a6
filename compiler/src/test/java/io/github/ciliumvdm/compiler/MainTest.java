package io.github.ciliumvdm.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the build runs. */
class MainTest {

  private static final String FUNCTION =
      """
      exports all definitions functions
        -- Half of it.
        half : nat +> nat
        half(n) == n div 2
        pre n mod 2 = 0;
      """;

  @TempDir Path folder;

  private Path in;
  private Path out;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeEach
  void modules() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    Files.writeString(in.resolve("A.vdmsl"), "module A\n" + FUNCTION + "end A\n");
    Files.writeString(in.resolve("B.vdmsl"), "module B\n" + FUNCTION + "end B\n");
  }

  private int run(String... arguments) throws IOException {
    return Main.run(arguments, new PrintStream(errors, true, UTF_8));
  }

  private Path file(String module) {
    return out.resolve("p/" + module.toLowerCase(Locale.ROOT) + "/" + module + "Module.java");
  }

  @Test
  void aFolderOfModulesBecomesFormattedJava() throws IOException {
    assertEquals(0, run("p", out.toString(), in.toString()));
    assertEquals(
        """
        package p.a;

        import io.github.ciliumvdm.compiler.runtime.Check;
        import io.github.ciliumvdm.compiler.runtime.Numbers;
        import io.github.ciliumvdm.compiler.runtime.VdmException;

        /** The module A. */
        public final class AModule {

          private AModule() {}

          /** Half of it. */
          public static long half(long n) {
            if (!pre_half(n)) {
              throw VdmException.precondition("A`half", "A.vdmsl:6:15");
            }
            return Check.nat(Numbers.div(n, 2), "A.vdmsl:5:16");
          }

          /** May {@code half} be asked this? */
          public static boolean pre_half(long n) {
            return Numbers.mod(n, 2) == 0;
          }
        }
        """,
        Files.readString(file("A")));
  }

  @Test
  void whatDoesNotChangeIsNotWritten() throws IOException {
    run("p", out.toString(), in.toString());
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file("A"), old);
    run("p", out.toString(), in.toString());
    assertEquals(old, Files.getLastModifiedTime(file("A")));
  }

  @Test
  void theJavaOfAModuleThatIsNoMoreGoes() throws IOException {
    run("p", out.toString(), in.toString());
    Files.delete(in.resolve("B.vdmsl"));
    assertEquals(0, run("p", out.toString(), in.toString()));
    assertTrue(Files.exists(file("A")));
    assertFalse(Files.exists(file("B")));
  }

  @Test
  void whatIsNotToBeCheckedIsNot() throws IOException {
    assertEquals(0, run("--unchecked=PRECONDITIONS,MEASURES", "p", out.toString(), in.toString()));
    assertFalse(Files.readString(file("A")).contains("VdmException"));
  }

  @Test
  void aModuleWithGivenValuesHasInstances() throws IOException {
    Files.writeString(
        in.resolve("B.vdmsl"),
        "module B\nexports all\ndefinitions\nvalues\nx : nat = 1;\ny : nat = x + x;\n"
            + FUNCTION.substring(FUNCTION.indexOf("functions"))
            + "end B\n");
    assertEquals(0, run("--given=B`x", "p", out.toString(), in.toString()), errors::toString);
    String java = Files.readString(file("B"));
    assertTrue(
        java.contains("public BModule(long x) {\n    this.x = x;\n    y = Math.addExact(x, x);\n"),
        java);
    assertTrue(java.contains("  public long half(long n) {"), java);
    assertTrue(Files.readString(file("A")).contains("  public static long half(long n) {"));
  }

  @Test
  void whatIsToBeGivenMustBeAValueThatNoOtherModuleUses() throws IOException {
    assertEquals(1, run("--given=B`half", "p", out.toString(), in.toString()));
    Files.writeString(
        in.resolve("C.vdmsl"),
        "module C\nimports from D all\nexports all\ndefinitions\nvalues\ny : nat = D`x;\nend C\n");
    Files.writeString(
        in.resolve("D.vdmsl"), "module D\nexports all\ndefinitions\nvalues\nx : nat = 1;\nend D\n");
    assertEquals(1, run("--given=D`x", "p", out.toString(), in.toString()));
    assertEquals(
        """
        B`half: no value is called so, which is to be given
        C`y uses D`x, of a module with given values: not covered
        """,
        errors.toString(UTF_8));
  }

  @Test
  void aRefusalIsPrintedAndNothingIsWritten() throws IOException {
    Files.writeString(
        in.resolve("B.vdmsl"),
        "module B\nexports all definitions functions\nf : () +> bool\nf() == 1.5 = 2;\nend B\n");
    assertEquals(1, run("p", out.toString(), in.toString()));
    assertEquals("B.vdmsl:4:8: the expression 1.5 is not covered\n", errors.toString(UTF_8));
    assertFalse(Files.exists(out));
  }

  @Test
  void mistakesInTheArgumentsAreSaid() throws IOException {
    assertEquals(2, run("p"));
    assertEquals(1, run("--unchecked=NOTHING", "p", out.toString(), in.toString()));
    assertTrue(
        errors.toString(UTF_8).contains("--unchecked=NOTHING: the kinds are [INVARIANTS"),
        errors.toString(UTF_8));
  }
}
