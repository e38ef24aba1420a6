package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.List;

/** Makes VDM-SL of files, and keeps the problems that it meets. */
public interface Translation {

  /** Forgets all problems: these files are going to be read, in this order. */
  void prepare(List<File> files);

  /** The VDM-SL text of a file; an empty module if there are problems. */
  String text(File file);

  /** The problems of the files read since they were last forgotten. */
  List<Problem> problems();
}
