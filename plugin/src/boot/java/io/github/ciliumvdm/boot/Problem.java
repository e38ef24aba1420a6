package io.github.ciliumvdm.boot;

import java.io.File;

/** A problem in an input file. */
public final class Problem {

  private final File file;
  private final int line;
  private final int column;
  private final String message;

  public Problem(File file, int line, int column, String message) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.message = message;
  }

  public File file() {
    return file;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public String message() {
    return message;
  }
}
