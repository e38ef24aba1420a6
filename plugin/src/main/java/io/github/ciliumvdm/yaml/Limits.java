package io.github.ciliumvdm.yaml;

/** How much of an input is read, so that no file can exhaust the machine. */
final class Limits {

  /** Bytes of a file. */
  static final int SIZE = 64 << 20;

  /** Lists and mappings inside each other. */
  static final int DEPTH = 100;

  /** Nodes that aliases repeat. */
  static final long REPEATED = 100_000;

  private Limits() {}
}
