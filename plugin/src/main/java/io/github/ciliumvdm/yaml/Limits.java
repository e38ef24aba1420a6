package io.github.ciliumvdm.yaml;

/** How much of an input is read, so that no file can exhaust the machine. */
public final class Limits {

  /** Bytes of a file, of standard input, and of a report. */
  public static final int SIZE = 64 << 20;

  /** Characters of one text; an API server stores no object that is so large. */
  public static final int TEXT = 2 << 20;

  /** Lists and mappings inside each other. */
  static final int DEPTH = 100;

  /** Nodes that aliases repeat. */
  static final long REPEATED = 100_000;

  /** So many characters of a text weigh as much as a node when aliases repeat it. */
  static final int NODE = 100;

  private Limits() {}
}
