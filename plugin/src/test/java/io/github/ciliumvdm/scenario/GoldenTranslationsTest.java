package io.github.ciliumvdm.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.LoadedModel;
import io.github.ciliumvdm.vdm.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTranslationsTest {

  private static final Set<String> NEVER_EMPTY = Set.of("options", "snapshot");

  static Stream<Path> folders() {
    return Golden.folders("translations");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aValidFolderBecomesItsModule(Path folder) throws Exception {
    Translation translation = Golden.translated(folder);

    assertEquals(List.of(), translation.problems());
    assertEquals(List.of(), LoadedModel.problems(translation));
    Golden.assertSame(folder.resolve("expected.vdmsl"), shown(translation));
  }

  /** The whole module where there are flows; else the values that are not empty. */
  private static String shown(Translation translation) {
    return translation.flows().isEmpty()
        ? translation.definitions().stream()
            .filter(definition -> !NEVER_EMPTY.contains(definition.name()))
            .map(definition -> Layout.of(definition.value(), 0, 0))
            .filter(value -> !value.equals("[]"))
            .map(value -> value + "\n")
            .collect(Collectors.joining("\n"))
        : translation.moduleText();
  }
}
