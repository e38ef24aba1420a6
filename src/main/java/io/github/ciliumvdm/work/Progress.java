package io.github.ciliumvdm.work;

/** Hears how far a run is, from any thread. */
public interface Progress {

  /** One more is done, of so many. */
  void step(long total);

  /** Progress that is not shown. */
  static Progress none() {
    return total -> {};
  }
}
