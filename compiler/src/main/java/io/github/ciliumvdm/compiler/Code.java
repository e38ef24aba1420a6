package io.github.ciliumvdm.compiler;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a block, and the names that are taken in it. */
final class Code {

  private final @Nullable Code outer;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> declaredInside = new HashSet<>();

  /** The block of a method. */
  Code() {
    this(null);
  }

  private Code(@Nullable Code outer) {
    this.outer = outer;
  }

  /** A block in this one. */
  Code inner() {
    return new Code(this);
  }

  /** One more line. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** A block, with what stands before it. */
  void block(String head, Code body) {
    text.append(head).append(" {\n").append(body.text).append("}\n");
  }

  /** The same, going on after a brace: {@code else}. */
  void continued(String head, Code body) {
    text.setLength(text.length() - 1);
    text.append(' ');
    block(head, body);
  }

  /** All statements of another. */
  void add(Code other) {
    text.append(other.text);
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** A name like the one wanted that nothing else has here. */
  String fresh(String wanted) {
    String base = Names.identifier(wanted);
    String name = base;
    for (int i = 2; isTaken(name); i++) {
      name = base + i;
    }
    declared.add(name);
    for (Code code = outer; code != null; code = code.outer) {
      code.declaredInside.add(name);
    }
    return name;
  }

  private boolean isTaken(String name) {
    if (declaredInside.contains(name)) {
      return true;
    }
    for (Code code = this; code != null; code = code.outer) {
      if (code.declared.contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
