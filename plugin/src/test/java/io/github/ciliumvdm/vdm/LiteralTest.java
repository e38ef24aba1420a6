package io.github.ciliumvdm.vdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.ast.lex.LexStringToken;
import com.fujitsu.vdmj.lex.Dialect;
import com.fujitsu.vdmj.lex.LexException;
import com.fujitsu.vdmj.lex.LexTokenReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property
  void everyStringSurvivesVdmj(@ForAll String text) throws LexException {
    assertEquals(text.replace('\uFFFF', '\uFFFD'), lexed(Literal.of(text)));
  }

  @Test
  void directivesAndCommentsInsideAreText() throws LexException {
    for (String text : new String[] {"\n#define x y", "\n%", "\n\\section", "*/ --", "\" ^ \""}) {
      assertEquals(text, lexed(Literal.of(text)));
    }
  }

  @Property
  void literalsAreOneLineOfPrintableAscii(@ForAll String text) {
    assertTrue(Literal.of(text).chars().allMatch(c -> c >= ' ' && c <= '~'));
  }

  private static String lexed(String literal) throws LexException {
    LexTokenReader reader = new LexTokenReader(literal, Dialect.VDM_SL);
    return ((LexStringToken) reader.nextToken()).value;
  }
}
