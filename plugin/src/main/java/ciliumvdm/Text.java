package ciliumvdm;

import com.fujitsu.vdmj.runtime.VDMFunction;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.CharacterValue;
import com.fujitsu.vdmj.values.NaturalValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.compiler.runtime.Seq;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of the model's module {@code ciliumvdm_Text}, for VDMJ. */
public final class Text {

  private static final TextFunctions FUNCTIONS = new TextFunctions();

  /** VDMJ makes one before it calls a function. */
  public Text() {}

  /** Whether the text is a regular expression. */
  @VDMFunction
  public static Value isRegex(Value expression) throws ValueException {
    return new BooleanValue(FUNCTIONS.isRegex(string(expression)));
  }

  /** Whether the expression matches the whole text; one that is none matches nothing. */
  @VDMFunction
  public static Value matches(Value expression, Value text) throws ValueException {
    return new BooleanValue(FUNCTIONS.matches(string(expression), string(text)));
  }

  /** How long the part at the beginning is where the expression matches first. */
  @VDMFunction
  public static Value prefixMatchLength(Value expression, Value text) throws Exception {
    @Nullable Long length = FUNCTIONS.prefixMatchLength(string(expression), string(text));
    return length == null ? new NilValue() : new NaturalValue(length);
  }

  /** The text with its ASCII letters small. */
  @VDMFunction
  public static Value lowerCase(Value text) throws ValueException {
    return new SeqValue(FUNCTIONS.lowerCase(string(text)));
  }

  /** The known word that the word is a slip of, if it is one. */
  @VDMFunction
  public static Value closest(Value word, Value known) throws ValueException {
    List<String> words = new ArrayList<>();
    for (Value each : known.seqValue(null)) {
      words.add(string(each));
    }
    @Nullable String meant = FUNCTIONS.closest(string(word), Seq.copyOf(words));
    return meant == null ? new NilValue() : new SeqValue(meant);
  }

  private static String string(Value value) throws ValueException {
    StringBuilder text = new StringBuilder();
    for (Value element : value.seqValue(null)) {
      text.append(((CharacterValue) element.deref()).unicode);
    }
    return text.toString();
  }
}
