package io.github.ciliumvdm.vdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.ast.lex.LexStringToken;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexException;
import com.fujitsu.vdmj.lex.LexTokenReader;
import io.github.ciliumvdm.Randomly;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiteralTest {

  @Test
  void everyCharacterSurvivesVdmj() throws LexException {
    String all =
        IntStream.range(0, 0xFFFF)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    assertEquals(all, lexed(Literal.of(all)));
    assertEquals("\uD83D\uDE00", lexed(Literal.of("😀")));
  }

  @Test
  void everyStringSurvivesVdmj() {
    Randomly.tried(
        1000,
        random -> {
          String text = text(random);
          String kept = new Vdm.Text(text).characters();
          assertEquals(kept, lexed(Literal.of(kept)));
        });
  }

  @Test
  void whatVdmjTakesForTheEndOfItsInputIsReplaced() throws LexException {
    assertEquals("a\uFFFDb", lexed(Layout.of(Vdm.text("a\uFFFFb"))));
  }

  @Test
  void directivesAndCommentsInsideAreText() throws LexException {
    for (String text : new String[] {"\n#define x y", "\n%", "\n\\section", "*/ --", "\" ^ \""}) {
      assertEquals(text, lexed(Literal.of(text)));
    }
  }

  @Test
  void literalsAreOneLineOfPrintableAscii() {
    Randomly.tried(
        1000,
        random -> assertTrue(Literal.of(text(random)).chars().allMatch(c -> c >= ' ' && c <= '~')));
  }

  private static String text(SplittableRandom random) {
    int bound = random.nextBoolean() ? 0x80 : 0x10000;
    return IntStream.range(0, random.nextInt(60))
        .mapToObj(i -> String.valueOf((char) random.nextInt(bound)))
        .collect(Collectors.joining());
  }

  private static String lexed(String literal) throws LexException {
    LexTokenReader reader = new LexTokenReader(literal, Dialect.VDM_SL);
    return ((LexStringToken) reader.nextToken()).value;
  }
}
