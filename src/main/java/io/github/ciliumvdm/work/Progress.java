package io.github.ciliumvdm.work;

/** Hears how far a run is, from any thread. */
public interface Progress {

  /** One more is done, of so many. */
  void step(long total);

  /** Nobody wants to know. */
  static Progress none() {
    return total -> {};
  }
}
