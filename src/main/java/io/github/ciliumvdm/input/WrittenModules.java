package io.github.ciliumvdm.input;

import io.github.ciliumvdm.yaml.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  public static List<Path> beside(List<Path> scenarios) throws BadInputException {
    List<Path> modules = new ArrayList<>();
    for (Path folder : scenarios.stream().map(WrittenModules::folder).distinct().toList()) {
      modules.addAll(in(folder));
    }
    return List.copyOf(modules);
  }

  private static Path folder(Path scenario) {
    return Optional.ofNullable(scenario.getParent()).orElse(Path.of(""));
  }

  private static List<Path> in(Path folder) throws BadInputException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(WrittenModules::isWritten)
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw BadInputException.because(
          "cannot look for modules beside the scenarios in the folder "
              + (folder.toString().isEmpty() ? "." : folder)
              + ": "
              + Causes.of(e));
    }
  }

  private static boolean isWritten(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX) && EXTRACTS.stream().noneMatch(name::endsWith);
  }
}
