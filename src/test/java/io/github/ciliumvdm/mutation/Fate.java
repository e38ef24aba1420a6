package io.github.ciliumvdm.mutation;

/** What became of a mutant, and what is to be said of that. */
record Fate(Mutation mutation, Kind kind, String says) {

  private static final String DASHES = " -- ";

  /** Whether something noticed it, or nothing can, or nothing did. */
  enum Kind {
    KILLED("killed by "),
    EQUIVALENT("equivalent: "),
    SURVIVED("SURVIVED: ");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Fate survivor(Mutation mutation, String says) {
    return new Fate(mutation, Kind.SURVIVED, says);
  }

  /** Whether the line of a report says that the mutant survived. */
  static boolean isSurvivor(String line, Mutation mutation) {
    return line.startsWith(mutation.key() + DASHES + Kind.SURVIVED.words);
  }

  @Override
  public String toString() {
    return mutation.key() + DASHES + kind.words + says;
  }
}
