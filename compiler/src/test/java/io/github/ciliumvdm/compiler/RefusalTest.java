package io.github.ciliumvdm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler does not cover it refuses, with the place. */
class RefusalTest {

  @TempDir Path folder;

  private String refusal(String definitions) throws IOException {
    return refusal(List.of("module M\nexports all\ndefinitions\n" + definitions + "\nend M\n"));
  }

  private String refusal(List<String> modules) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (int i = 0; i < modules.size(); i++) {
      Path file = folder.resolve((char) ('M' + i) + ".vdmsl");
      Files.writeString(file, modules.get(i));
      files.add(file);
    }
    return assertThrows(
            Refusal.class,
            () -> Compiler.compile(files, "compiled", EnumSet.allOf(Check.class), Set.of()))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f : () +> real f() == 1.5                                  | M.vdmsl:5:23: the expression 1.5 is not covered
          f : () +> real f() == 1 / 2                                | M.vdmsl:5:25: the expression (1 / 2) is not covered
          f : nat -> nat +> nat f(a)(b) == a + b                     | M.vdmsl:5:1: a curried function is not covered
          f[@T] : @T +> @T f(a) == a                                 | M.vdmsl:5:1: a polymorphic function is not covered
          f : () +> nat f() == (lambda n : nat & n)(1)               | M.vdmsl:5:23: the expression (lambda n:nat & n) is not covered
          f : () +> bool f() == forall n : bool & n or not n         | M.vdmsl:5:30: a bind to a type is not covered
          f : seq of nat +> nat f(s) == cases s: a ^ b -> 1, - -> 2 end | M.vdmsl:5:42: a ^ of two patterns without a known length is not covered
          f : set of nat +> nat f(s) == cases s: {a, b} -> a, - -> 2 end | M.vdmsl:5:40: a pattern of a set of several is not covered
          f : () +> nat f() == let g : nat +> nat g(n) == n in g(1)  | M.vdmsl:5:26: a function in a let is not covered
          f : () +> nat f() == undefined                             | M.vdmsl:5:22: undefined is not covered
          f(n : nat) r : nat post r > n                              | M.vdmsl:5:1: a implicit function is not covered
          """)
  void functionsAreRefusedWhereTheyAreWritten(String function, String refusal) throws IOException {
    assertEquals(refusal, refusal("functions\n" + function));
  }

  @Test
  void typesWithAnOrderOfTheirOwnAreRefused() throws IOException {
    assertEquals(
        "M.vdmsl:5:1: eq and ord of a type are not covered",
        refusal("types\nT = nat ord a < b == a > b;"));
  }

  @Test
  void tracesThatBindMoreThanOneVariableAreRefused() throws IOException {
    String operation = "operations\n  Go : nat ==> () Go(-) == skip;\ntraces\n  T : ";
    assertEquals(
        "M.vdmsl:7:11: a choice of anything but one variable in a trace is not covered",
        refusal(operation + "let mk_(a, b) in set {mk_(1, 2)} in Go(a + b)"));
    assertEquals(
        "M.vdmsl:7:11: a let of anything but one variable in a trace is not covered",
        refusal(operation + "let a = 1, b = 2 in Go(a + b)"));
  }

  @Test
  void argumentsOfTestsThatCallFunctionsAreRefused() throws IOException {
    assertEquals(
        "M.vdmsl:9:10: the call of M`f in an argument of a test is not covered",
        refusal(
            """
            functions f : nat +> nat f(n) == n;
            operations
              Go : nat ==> () Go(-) == skip;
            traces
              T :
                Go(1 + f(1))"""));
  }

  @Test
  void exitsAreRefused() throws IOException {
    assertEquals(
        "M.vdmsl:5:24: the statement exit is not covered",
        refusal("operations\nGo : () ==> () Go() == exit;"));
  }

  @Test
  void anOperationThatMayChangeTheStateIsNotCalledWithinAnExpression() throws IOException {
    assertEquals(
        "M.vdmsl:7:36: the call of an operation that may change the state within an expression"
            + " is not covered",
        refusal(
            """
            state S of n : nat init s == s = mk_S(0) end
            operations
            Next : () ==> nat Next() == (n := n + 1; return n);
            Go : () ==> nat Go() == return n + Next();"""));
  }

  @Test
  void modulesWhoseValuesNeedEachOtherAreRefused() throws IOException {
    assertEquals(
        "M.vdmsl:1:8: the values of the module M and of [M, N] need each other",
        refusal(
            List.of(
                "module M imports from N values B exports all definitions values A : nat = 1; "
                    + "C : nat = N`B; end M",
                "module N imports from M values A exports all definitions values B : nat = M`A; end N")));
  }

  @Test
  void whatVdmjFindsWrongIsSaidWithItsPlace() throws IOException {
    assertEquals(
        "M.vdmsl:5:22: Name 'x' is not in scope", refusal("functions\nf : () +> nat f() == x;"));
  }

  @Test
  void twoThingsOfOneNameInJavaAreRefused() throws IOException {
    assertEquals(
        "compiled/m/MModule.java: two things of the modules would have this name in Java",
        refusal("types\nMModule :: a : nat;\nfunctions\nf : () +> nat f() == 1;"));
  }
}
