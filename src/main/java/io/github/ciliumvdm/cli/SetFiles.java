package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.scenario.VariableFiles;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that {@code --set-file} names. */
final class SetFiles {

  private static final Place OPTION = Place.startOf("--set-file");

  private SetFiles() {}

  /** The variables that are set, and those of the files that are not. */
  static Map<String, String> with(Map<String, String> set, List<String> files)
      throws BadInputException {
    Problems problems = new Problems();
    List<Scalar> paths =
        files.stream().map(file -> new Scalar(OPTION, file, Shape.STRING)).toList();
    Map<String, String> all = new HashMap<>(VariableFiles.read(Path.of(""), paths, problems));
    if (!problems.isEmpty()) {
      throw BadInputException.in(problems.sorted());
    }
    all.putAll(set);
    return all;
  }
}
