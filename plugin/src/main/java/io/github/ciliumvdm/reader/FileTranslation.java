package io.github.ciliumvdm.reader;

import io.github.ciliumvdm.boot.Problem;
import io.github.ciliumvdm.scenario.ModuleHeader;
import io.github.ciliumvdm.scenario.ModuleNames;
import io.github.ciliumvdm.scenario.ReaderSettings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Translates the files that VDMJ reads: scenarios, and policies by themselves. */
public final class FileTranslation implements io.github.ciliumvdm.boot.Translation {

  private final Function<Path, Translation> translator;
  private final Map<Path, String> names = new HashMap<>();
  private final Map<Path, List<Diagnostic>> problems = new LinkedHashMap<>();

  /** The translation that is shipped; the boot classes make it by reflection. */
  public FileTranslation() {
    this(FileTranslation::translated);
  }

  FileTranslation(Function<Path, Translation> translator) {
    this.translator = translator;
  }

  @Override
  public synchronized void prepare(List<File> files) {
    List<Path> paths = files.stream().map(File::toPath).toList();
    problems.keySet().retainAll(paths);
    names.clear();
    names.putAll(ModuleNames.of(paths));
  }

  @Override
  public synchronized String text(File file) {
    Path path = file.toPath();
    Translation translation = translator.apply(path);
    String module = names.getOrDefault(path, translation.module());
    problems.put(path, translation.problems());
    return translation.problems().isEmpty()
        ? translation.inModule(module).moduleText()
        : emptyModule(path, module);
  }

  @Override
  public synchronized List<Problem> problems() {
    return problems.values().stream()
        .flatMap(List::stream)
        .distinct()
        .map(FileTranslation::problem)
        .toList();
  }

  private static Translation translated(Path path) {
    return Translator.of(path, ReaderSettings.current());
  }

  /** A module without definitions, so that files which import it have no problem of their own. */
  private static String emptyModule(Path path, String module) {
    return ModuleHeader.of(path.toString())
        + "module "
        + module
        + "\nexports all\ndefinitions\nend "
        + module
        + "\n";
  }

  private static Problem problem(Diagnostic diagnostic) {
    return new Problem(
        new File(diagnostic.place().file()),
        diagnostic.place().line(),
        diagnostic.place().column(),
        diagnostic.message());
  }
}
