package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.List;

/** Our commands in VDMJ's interactive sessions. */
public interface Console {

  /** The names of the commands. */
  List<String> names();

  /** A line of help for each. */
  List<String> help();

  /** What a command prints, given the files of ours that are loaded. */
  String run(List<File> files, String... command);
}
