package ciliumvdm;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.ciliumvdm_text.CiliumvdmTextFunctions;
import io.github.ciliumvdm.schema.Spelling;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of the model's module {@code ciliumvdm_Text}, for every engine. */
public final class TextFunctions implements CiliumvdmTextFunctions {

  private static final int MOST_KEPT = 1000;

  private static final Map<String, Optional<Pattern>> COMPILED = kept();

  /** The labels of a cluster are asked again and again whether they count. */
  private static final Map<Question, Long> LENGTHS = kept();

  /** Instead of a length, where there is none. */
  private static final long NOWHERE = -1;

  private record Question(String expression, String text) {}

  /** The compiled model makes one before it calls a function. */
  public TextFunctions() {}

  /** Whether the text is a regular expression. */
  @Override
  public boolean isRegex(String expression) {
    return compiled(expression).isPresent();
  }

  /** Whether the expression matches the whole text; one that is none matches nothing. */
  @Override
  public boolean matches(String expression, String text) {
    Optional<Pattern> pattern = compiled(expression);
    return pattern.isPresent() && pattern.get().matches(text);
  }

  /** How long the part at the beginning is where the expression matches first. */
  @Override
  public @Nullable Long prefixMatchLength(String expression, String text) {
    long length =
        LENGTHS.computeIfAbsent(new Question(expression, text), TextFunctions::prefixMatchLength);
    return length == NOWHERE ? null : length;
  }

  private static long prefixMatchLength(Question question) {
    Optional<Pattern> pattern = compiled(question.expression());
    if (pattern.isPresent()) {
      Matcher matcher = pattern.get().matcher(question.text());
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return NOWHERE;
  }

  /** The text with its ASCII letters small. */
  @Override
  public String lowerCase(String text) {
    StringBuilder small = new StringBuilder(text);
    for (int i = 0; i < small.length(); i++) {
      char letter = small.charAt(i);
      if ('A' <= letter && letter <= 'Z') {
        small.setCharAt(i, (char) (letter - 'A' + 'a'));
      }
    }
    return small.toString();
  }

  /** The known word that the word is a slip of, if it is one. */
  @Override
  public @Nullable String closest(String word, Seq<String> known) {
    return Spelling.closest(word, known.asList()).orElse(null);
  }

  /** The last ones that were put in. */
  private static <K, V> Map<K, V> kept() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KEPT;
          }
        });
  }

  private static Optional<Pattern> compiled(String expression) {
    return COMPILED.computeIfAbsent(expression, TextFunctions::compile);
  }

  private static Optional<Pattern> compile(String expression) {
    if (!RegexLimits.isAllowed(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
