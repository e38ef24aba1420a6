package io.github.ciliumvdm.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * VDM modules written beside a scenario, with traces of their own: every {@code *.vdmsl} in the
 * scenario's folder, but for what VDMJ's language server extracts there.
 */
public final class WrittenModules {

  private static final String SUFFIX = ".vdmsl";
  private static final List<String> EXTRACTS = List.of(".yaml.vdmsl", ".yml.vdmsl");

  private WrittenModules() {}

  /** The modules beside any of the scenarios, folder by folder, each once. */
  public static List<Path> beside(List<Path> scenarios) {
    return scenarios.stream()
        .map(WrittenModules::folder)
        .distinct()
        .flatMap(folder -> in(folder).stream())
        .toList();
  }

  private static Path folder(Path scenario) {
    return Optional.ofNullable(scenario.getParent()).orElse(Path.of(""));
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(WrittenModules::isWritten)
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static boolean isWritten(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) && EXTRACTS.stream().noneMatch(name::endsWith);
  }
}
