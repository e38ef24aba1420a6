package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.LoadedModel;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenErrorsTest {

  static Stream<Path> folders() {
    return Golden.folders("errors");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void anInvalidFolderIsRefusedWhereItIsWrong(Path folder) throws Exception {
    Translation translation = Golden.translated(folder);
    List<Diagnostic> problems = new ArrayList<>(translation.problems());
    if (translation.isAskable()) {
      problems.addAll(LoadedModel.problems(translation));
    }

    Golden.assertSame(
        folder.resolve("expected.txt"),
        problems.stream().map(problem -> problem + "\n").collect(Collectors.joining()));
  }
}
