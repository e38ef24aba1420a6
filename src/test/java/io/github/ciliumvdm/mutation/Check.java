package io.github.ciliumvdm.mutation;

/**
 * Something that a test of the project promises of the model, and that is asked in one go.
 *
 * @param group what it is one of many of: a trace, a folder of scenarios
 * @param name of the test, for people
 */
record Check(String group, String name, Question question) {

  /** Whether what is promised is so. What VDMJ throws says that it is not. */
  @FunctionalInterface
  interface Question {
    boolean holds() throws Exception;
  }

  boolean isLaw() {
    return group.contains("`");
  }

  @Override
  public String toString() {
    return name;
  }
}
