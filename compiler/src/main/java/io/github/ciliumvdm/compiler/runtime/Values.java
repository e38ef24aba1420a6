package io.github.ciliumvdm.compiler.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all values have: VDM's equality, a hash code that goes with it, an order and a text. */
public final class Values {

  private Values() {}

  /** VDM's {@code =}. The empty text is the empty sequence, and null is nil. */
  public static boolean equal(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    if (one instanceof String text && other instanceof Seq<?> sequence) {
      return spells(sequence, text);
    }
    if (one instanceof Seq<?> sequence && other instanceof String text) {
      return spells(sequence, text);
    }
    return one.equals(other);
  }

  private static boolean spells(Seq<?> sequence, String text) {
    if (sequence.size() != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!(sequence.get(i) instanceof Character character) || character != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Equal values have the same. */
  public static int hash(@Nullable Object value) {
    return value == null ? 0 : value.hashCode();
  }

  /** The text if it is one or a sequence of characters. */
  public static String asText(@Nullable Object value) {
    if (value instanceof Seq<?> sequence) {
      StringBuilder text = new StringBuilder();
      for (Object character : sequence) {
        text.append((char) (Character) character);
      }
      return text.toString();
    }
    return (String) value;
  }

  /** The sequence if it is one, or a text. */
  @SuppressWarnings("unchecked") // The caller knows of what.
  public static <E extends @Nullable Object> Seq<E> asSeq(@Nullable Object value) {
    return (Seq<E>) (value instanceof String text ? Seq.ofText(text) : value);
  }

  /** The value of a map for a key, or of a sequence for a number. */
  public static @Nullable Object apply(@Nullable Object value, @Nullable Object argument) {
    if (value instanceof VMap<?, ?> map) {
      return map.apply(argument);
    }
    if (isSeq(value) && argument instanceof Long number) {
      return asSeq(value).at(number);
    }
    throw VdmException.undefined("neither a map nor a sequence is applied");
  }

  /** Is it a sequence? */
  public static boolean isSeq(@Nullable Object value) {
    return value instanceof Seq || value instanceof String;
  }

  /** The value, of which the caller knows that it is of the type. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller knows.
  public static <T> T cast(Object value) {
    return (T) value;
  }

  /** VDMJ's order: numbers by size, tuples and records part by part, all else by its text. */
  static int compare(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Long number && other instanceof Long second) {
      return number.compareTo(second);
    }
    if (one instanceof Tuple tuple && other instanceof Tuple second) {
      return tuple.size() == second.size()
          ? compareAll(tuple.parts(), second.parts())
          : tuple.size() - second.size();
    }
    if (one instanceof BaseRec record
        && other instanceof BaseRec second
        && record.typeName().equals(second.typeName())) {
      return compareAll(record.compared(), second.compared());
    }
    return text(one).compareTo(text(other));
  }

  private static int compareAll(List<@Nullable Object> one, List<@Nullable Object> other) {
    int order = 0;
    for (int i = 0; i < one.size() && order == 0; i++) {
      order = compare(one.get(i), other.get(i));
    }
    return order;
  }

  /** The value as VDMJ writes it. */
  public static String text(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append("nil");
    } else if (value instanceof Character character) {
      text.append('\'').append((char) character).append('\'');
    } else if (value instanceof String string) {
      writeText(string, text);
    } else if (value instanceof Seq<?> sequence) {
      writeSeq(sequence, text);
    } else if (value instanceof VSet<?> set) {
      writeAll("{", set.sorted(), "}", text);
    } else if (value instanceof VMap<?, ?> map) {
      writeMap(map, text);
    } else if (value instanceof Tuple tuple) {
      writeAll("mk_(", tuple.parts(), ")", text);
    } else if (value instanceof Rec record) {
      writeRecord(record, text);
    } else if (value instanceof Token token) {
      text.append("mk_token(");
      write(token.value(), text);
      text.append(')');
    } else {
      text.append(value);
    }
  }

  private static void writeText(String string, StringBuilder text) {
    if (string.isEmpty()) {
      text.append("[]");
      return;
    }
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char character = string.charAt(i);
      switch (character) {
        case '\r' -> text.append("\\r");
        case '\f' -> text.append("\\f");
        case '\33' -> text.append("\\e");
        case '\7' -> text.append("\\a");
        case '"', '\\' -> text.append('\\').append(character);
        default -> text.append(character);
      }
    }
    text.append('"');
  }

  private static void writeSeq(Seq<?> sequence, StringBuilder text) {
    boolean characters = !sequence.isEmpty();
    for (Object element : sequence) {
      characters &= element instanceof Character;
    }
    if (characters) {
      write(asText(sequence), text);
    } else {
      writeAll("[", sequence, "]", text);
    }
  }

  private static void writeMap(VMap<?, ?> map, StringBuilder text) {
    text.append('{');
    boolean first = true;
    for (Object key : map.keys().sorted()) {
      text.append(first ? "" : ", ");
      first = false;
      write(key, text);
      text.append(" |-> ");
      write(map.get(key), text);
    }
    text.append(map.isEmpty() ? "|->}" : "}");
  }

  private static void writeRecord(Rec record, StringBuilder text) {
    text.append("mk_")
        .append(record.typeName().substring(record.typeName().indexOf('`') + 1))
        .append('(');
    for (int i = 0; i < record.fieldNames().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      write(record.get(i), text);
    }
    text.append(')');
  }

  private static void writeAll(
      String before, Iterable<?> values, String after, StringBuilder text) {
    text.append(before);
    boolean first = true;
    for (Object value : values) {
      text.append(first ? "" : ", ");
      first = false;
      write(value, text);
    }
    text.append(after);
  }
}
