package io.github.ciliumvdm.engine;

/** Looks on while tests are run, from any thread. */
public interface TestListener {

  /** One more test is done. */
  void tested();

  /** Whether no more tests shall be begun. */
  boolean stopped();

  /** A listener that does nothing. */
  static TestListener none() {
    return new TestListener() {
      @Override
      public void tested() {}

      @Override
      public boolean stopped() {
        return false;
      }
    };
  }
}
