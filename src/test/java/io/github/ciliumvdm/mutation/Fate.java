package io.github.ciliumvdm.mutation;

/** What became of a mutant, and what is to be said of that. */
record Fate(Mutation mutation, Kind kind, String says) {

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

  @Override
  public String toString() {
    return mutation.key() + " -- " + kind.words + says;
  }
}
