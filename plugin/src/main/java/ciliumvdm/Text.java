package ciliumvdm;

import com.fujitsu.vdmj.runtime.VDMFunction;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.NaturalValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.ciliumvdm.schema.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of the model's module {@code ciliumvdm_Text}. */
public final class Text {

  private static final int MOST_KEPT = 1000;

  private static final Map<String, Optional<Pattern>> COMPILED =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Pattern>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /** VDMJ makes one before it calls a function. */
  public Text() {}

  /** Whether the text is a regular expression. */
  @VDMFunction
  public static Value isExpression(Value expression) throws ValueException {
    return new BooleanValue(compiled(string(expression)).isPresent());
  }

  /** Whether the expression matches the whole text; one that is none matches nothing. */
  @VDMFunction
  public static Value matches(Value expression, Value text) throws ValueException {
    Optional<Pattern> pattern = compiled(string(expression));
    return new BooleanValue(pattern.isPresent() && pattern.get().matches(string(text)));
  }

  /** How long the part at the beginning is where the expression matches first. */
  @VDMFunction
  public static Value lengthAtStart(Value expression, Value text) throws Exception {
    Optional<Pattern> pattern = compiled(string(expression));
    if (pattern.isPresent()) {
      Matcher matcher = pattern.get().matcher(string(text));
      if (matcher.find() && matcher.start() == 0) {
        return new NaturalValue(matcher.end());
      }
    }
    return new NilValue();
  }

  /** The text with its ASCII letters small. */
  @VDMFunction
  public static Value inSmallLetters(Value text) throws ValueException {
    ValueList small = new ValueList();
    for (Value element : text.seqValue(null)) {
      char letter = ((CharacterValue) element.deref()).unicode;
      boolean large = 'A' <= letter && letter <= 'Z';
      small.add(large ? new CharacterValue((char) (letter - 'A' + 'a')) : element);
    }
    return new SeqValue(small);
  }

  /** The known word that the word is a slip of, if it is one. */
  @VDMFunction
  public static Value closest(Value word, Value known) throws ValueException {
    List<String> words = new ArrayList<>();
    for (Value each : known.seqValue(null)) {
      words.add(string(each));
    }
    Optional<String> meant = Spelling.closest(string(word), words);
    return meant.isPresent() ? new SeqValue(meant.get()) : new NilValue();
  }

  private static Optional<Pattern> compiled(String expression) {
    return COMPILED.computeIfAbsent(expression, Text::compile);
  }

  private static Optional<Pattern> compile(String expression) {
    if (!Extent.isAllowed(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static String string(Value value) throws ValueException {
    StringBuilder text = new StringBuilder();
    for (Value element : value.seqValue(null)) {
      text.append(((CharacterValue) element.deref()).unicode);
    }
    return text.toString();
  }
}
