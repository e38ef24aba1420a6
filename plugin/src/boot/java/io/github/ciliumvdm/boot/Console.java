package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.List;
import java.util.Map;

/** Our commands in VDMJ's interactive sessions. */
public interface Console {

  /** Takes note of the YAML files that are loaded, as they are now. */
  void loaded(List<File> files);

  /**
   * What of the files that are loaded Cilium would not take.
   *
   * @param model the texts of the model's modules by their names
   */
  List<Problem> refused(Map<String, String> model);

  /** The names of the commands. */
  List<String> names();

  /** A line of help for each. */
  List<String> help();

  /** What a command prints, of the files that are loaded. */
  String run(String... command);
}
