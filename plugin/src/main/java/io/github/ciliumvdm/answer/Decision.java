package io.github.ciliumvdm.answer;

/** The verdict on a flow. */
public enum Decision {
  ALLOWED("allowed"),
  DENIED("denied"),
  UNKNOWN("unknown");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  /** The decision that a word of the model or of a scenario names. */
  public static Decision of(String word) {
    for (Decision decision : values()) {
      if (decision.word.equals(word)) {
        return decision;
      }
    }
    throw new IllegalArgumentException("no decision: " + word);
  }

  @Override
  public String toString() {
    return word;
  }
}
