package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.List;

/** Makes VDM-SL of files, and keeps the problems that it meets. */
public interface Translation {

  /**
   * Forgets all files but these, and their problems. Whichever of these are read again have new
   * ones then.
   */
  void prepare(List<File> files);

  /** The VDM-SL text of a file; an empty module if there are problems. */
  String text(File file);

  /** The problems of the files as they were last read. */
  List<Problem> problems();
}
