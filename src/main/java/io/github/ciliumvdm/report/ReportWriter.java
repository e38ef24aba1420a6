package io.github.ciliumvdm.report;

import java.io.IOException;
import java.io.Writer;

/** One format of the report of an R. */
public interface ReportWriter<R> {
  /** Writes all of the report, and leaves the writer open. */
  void write(R report, Writer out) throws IOException;

  /** Whether lines of this form are meant to be commands to the CI system that shows them. */
  default boolean hasCommands() {
    return false;
  }
}
