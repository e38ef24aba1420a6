package io.github.ciliumvdm.compiler.runtime;

import org.jspecify.annotations.Nullable;

/** A token, {@code mk_token(x)}: nothing can be asked of it but whether it is another. */
public final class Token {

  private final @Nullable Object value;

  /** The token of that value. */
  public Token(@Nullable Object value) {
    this.value = value;
  }

  /** What it was made of. */
  public @Nullable Object value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Token token && Values.equal(value, token.value);
  }

  @Override
  public int hashCode() {
    return 31 * Values.hash(value) + 7;
  }

  @Override
  public String toString() {
    return Values.text(this);
  }
}
