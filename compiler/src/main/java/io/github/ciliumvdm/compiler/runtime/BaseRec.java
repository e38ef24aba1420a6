package io.github.ciliumvdm.compiler.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of records have in common. Fields that VDM's equality leaves out, {@code :-},
 * are left out of {@link #equals} and {@link #hashCode} too.
 */
public abstract class BaseRec implements Rec {

  /** The hash code, once it has been asked for. */
  private int hash;

  /** For subclasses. */
  protected BaseRec() {}

  /** The fields that count in equality, in order. */
  protected abstract List<@Nullable Object> compared();

  /** The hash code of the fields that count in equality. */
  protected abstract int hash();

  /** Do the hash codes, where both are known already, say that the two are different? */
  protected final boolean differs(BaseRec other) {
    return hash != 0 && other.hash != 0 && hash != other.hash;
  }

  @Override
  public final int hashCode() {
    int known = hash;
    if (known == 0) {
      known = hash();
      hash = known;
    }
    return known;
  }

  @Override
  public abstract boolean equals(@Nullable Object other);

  @Override
  public final String toString() {
    return Values.text(this);
  }
}
